/**
 * The words that introduce a number in which somebody is known: `order number 4711`, `Kundennr. 88`, `заказ № 5`, `订单号：123`. One row for each thing, in
 * all languages together, in small letters and without hyphens, as `labels.ts` compares them; `*` stands for any ending, `+` for
 * any that ends with a word for number, and `_` joins words.
 */

/** What a number is of. `what` are the words; a number word may stand before or after them. */
export interface LabelRow {
  kind: 'number' | 'id' | 'phone' | 'card' | 'iban' | 'device' | 'ip' | 'birth';
  what: string;
}

/** Words for number. */
export const NUMBER_WORDS =
  'number* no nos nr nro num núm # id ids code* ref reference key nummer* nummern kennung kennzahl zeichen kennzeichen numéro* numero* n n° nº nº° número* identifiant identificador numer* номер* № numara* kod* kodu رقم* نمبر نंबर नंबर नम्बर संख्या क्रमांक नं आईडी number番 番号 tunnus numro číslo čísla č szám* αριθμός αριθμό αρ מספר מס număr* broj* број* številk* numurs* numeris* شماره';

/** Words between the two: `numéro de la commande`. */
export const GLUE =
  'of for de du des d la le les l el del della dello dell di do da dos van het der den die das für von voor på av af till dla моего моей нашего вашего my your our al का की के';

/** Words between a label and its number: `is`, `lautet`, `my`. */
export const FILLERS =
  'is was are be the a an my our your his her their its it this that here there please under with as following follows also still currently called says reads ends starts i m am ist war lautet lauten sind le les los las dem den des meine mein meiner meinem meinen unsere unser ihre bitte unter mit der die das den est était mon ma mes notre votre son es era mi mis su tu nuestra nuestro con la el é era meu minha nosso seu è era mio mia il lo het mijn onze is met jest to mój moja moje это мой моя наш был с är mitt min vårt er var mitt benim bu şu هو هي है मेरा हमारा on at by to from and und et y e en i';

export const LABELS: readonly LabelRow[] = [
  {
    kind: 'number',
    what:
      'order orders customer client account acct acc ticket tickets case invoice bill booking reservation reference confirmation contract policy member membership subscription subscriber user userid uid patient employee emp empid staff student claim transaction txn payment receipt tracking s_n shipment parcel package consignment delivery serial license licence registration insurance insurance_policy insured loyalty file record incident request rma return quote purchase po meter medical_record mrn chart health_record health_plan beneficiary sort routing swift bic aba guest table_booking pnr frequent_flyer flight_booking donor supplier vendor dealer merchant terminal tenant lease loan mortgage docket matter docusign applicant application candidate enrollment badge locker voucher gift_card coupon cust customerid orderid ' +
      'bestellung bestell+ auftrag auftrags+ kunde kunden+ rechnung rechnungs+ vertrag vertrags+ konto konto+ mitglied mitglieds+ buchung buchungs+ reservierung reservierungs+ vorgang vorgangs+ fall fall+ sendung sendungs+ paket+ serien+ versicherungs+ versicherten+ police policen+ personal+ mitarbeiter+ patienten+ akte akten+ aktenzeichen referenz+ geräte+ lieferschein* beleg+ quittungs+ transaktions+ registrier+ zähler+ kassenzeichen matrikel+ schadens+ schaden+ mandats+ mandatsreferenz gläubiger+ depot+ blz bankleitzahl teilnehmer+ ' +
      'commande client compte facture dossier contrat réservation suivi adhérent adhésion abonné abonnement police sinistre référence réf colis bon_de_commande ticket billet transaction série matricule sociétaire allocataire pli ' +
      'pedido cliente cuenta factura expediente contrato reserva seguimiento envío socio póliza siniestro referencia incidencia caso abonado suscripción serie matrícula localizador comprobante folio ' +
      'pedido conta fatura processo reserva protocolo rastreio encomenda apólice sócio assinatura chamado agência matrícula nota_fiscal referência comanda ' +
      'ordine cliente conto fattura pratica contratto prenotazione spedizione polizza tessera abbonamento segnalazione riferimento sinistro bolla bolletta ' +
      'bestelling bestel+ klant klant+ factuur factuur+ rekening rekening+ contract+ dossier+ zaak+ polis polis+ lid lid+ lidmaatschap+ boeking boekings+ reservering reserverings+ zending+ relatie+ debiteur+ referentie+ order+ ticket+ melding+ ' +
      'zamówieni* klient* konto konta koncie kontem faktur* zgłoszeni* umow* rezerwacj* przesył* polis+ sprawa sprawy reklamacj* abonent* transakcj* paczk* członkowsk* ' +
      'заказ* клиент* счет* счёт* договор* заявк* обращени* тикет* бронирован* брони бронь полис* трек* посылк* накладн* абонент* лицевой_счет* лицевого_счета лицевой_счёт лицевого_счёта транзакци* платеж* платёж* карт_лояльности дело дела делу замовлен* рахун* ' +
      'sipariş* müşteri* hesap* hesab* fatura* bilet* rezervasyon* poliçe* abone* üye* üyelik* kargo* takip* sözleşme* talep* başvuru* dosya* işlem* referans* ' +
      'kund* ordre+ kunde+ konto+ faktura+ ärende* medlems+ medlem* boknings+ bokning* sag+ sags* kundenummer+ tilaus* asiakas* objednáv* zákazn* rendelés* ügyfél* ' +
      'طلب الطلب طلبي العميل عميل الحساب حسابي حساب الفاتورة فاتورة التذكرة تذكرة الحجز حجز العقد البوليصة بوليصة الشحنة شحنة التتبع تتبع المعاملة المرجع العضوية المشترك الملف البلاغ الشكوى ' +
      'ऑर्डर आर्डर ग्राहक खाता खाते बिल टिकट बुकिंग पॉलिसी शिकायत रेफरेंस कस्टमर अकाउंट पीएनआर ' +
      'pesanan pelanggan đơn_hàng khách_hàng ' +
      'παραγγελία* πελάτη* λογαριασμ* τιμολόγι* συμβολαίου הזמנה ההזמנה לקוח הלקוח חשבון החשבון חשבונית פנייה comenzi* comanda comandă client* cont contului factur* jäsen* lasku* поръчк* narudžb* narudzb* поруџбин* naročil* pasūtījum* užsakym* tellimus* سفارش مشتری حساب',
  },
  {
    kind: 'id',
    what:
      'ssn social_security social_sec socsec social gstin social_insurance sin nino national_insurance ni nhs nhs_number national_id national_identity nid identity_card identity id_card idcard tax tax_id taxpayer tin itin ein fein vat vat_reg utr employer_identification passport passports pass driver_license driver_licence drivers_license drivers_licence driver_s_license driver_s_licence driving_license driving_licence dl licence_plate license_plate number_plate plate vin visa medicare medicaid tfn abn ppsn pps aadhaar aadhar pan voter epic ration nric fin hkid mykad emirates_id iqama cnic nik student_visa alien_registration green_card insurance_id dea npi ' +
      'personalausweis personalausweis+ ausweis ausweis+ reisepass reisepass+ pass+ führerschein führerschein+ steuer+ steueridentifikations+ steuerid idnr ust ustid* umsatzsteuer+ uid svnr sozialversicherungs+ sozialversicherung rentenversicherungs+ sv krankenversicherten+ ahv amtliches_kennzeichen kfz kennzeichen ' +
      'passeport permis permis_de_conduire carte_d_identité identité cni sécurité_sociale sécu nir insee immatriculation plaque siret siren tva fiscal nif ' +
      'dni nie nif cif curp rfc rut run cuit cuil cédula cedula cc ci ine ife pasaporte licencia carnet carné carnet_de_conducir carnet_de_identidad documento identidad identificación seguridad_social nss matrícula ' +
      'cpf cnpj rg cnh passaporte identidade nis pis pasep título_de_eleitor niss nif cartão_de_cidadão cartão_de_saúde carteira_de_motorista placa ' +
      'codice_fiscale cod_fisc c_f cf partita_iva p_iva piva carta_d_identità patente passaporto tessera_sanitaria targa ' +
      'bsn burgerservicenummer sofinummer paspoort paspoort+ rijbewijs rijbewijs+ identiteitskaart+ id_kaart kenteken rijksregisternummer btw ' +
      'pesel nip regon dowód dowodu dowód_osobist* dowodu_osobist* paszport* prawo_jazdy prawa_jazdy rejestracyjn* ' +
      'инн снилс паспорт* огрн огрнип ииин иин бин водительск* права удостоверени* омс госномер полис_омс ' +
      'tc kimlik* tc_kimlik* tckn t_c_kimlik* kimlik* vergi* vkn pasaport* ehliyet* plaka* ' +
      'personnummer* cpr fødselsnummer* henkilötunnus hetu rodné rodné_číslo oib egn cnp jmbg amka afm tajszám adószám személyi* ' +
      'الهوية هوية القومي الرقم_القومي الوطني الرقم_الوطني جواز الجواز جواز_السفر جواز_سفر الإقامة رخصة_القيادة ' +
      'आधार पासपोर्ट पैन वोटर लाइसेंस राशन ',
  },
  {
    kind: 'phone',
    what:
      'phone phones telephone tel tel° mobile mobil mob cell cellphone cellular whatsapp whats fax landline hotline callback call_back call call_me called dial ring text_me reach reached contact sms viber signal ext extension home_phone work_phone contact_number ' +
      'telefon telefon+ handy handy+ mobil+ mobiltelefon festnetz festnetz+ rufnummer* durchwahl anrufen ruf anruf rückruf rückruf+ erreichbar ' +
      'téléphone tél portable mobile appelez appeler appelle joindre joignable fixe poste teléfono teléfonos móvil celular llámame llamar llámenme fijo telefone telemóvel celular zap ligar ligue telefono cellulare cell chiamatemi chiamare chiama fisso interno ' +
      'telefoon telefoon+ mobiel mobiel+ gsm bel bellen toestel telefonu komórk* komórka kom dzwonić zadzwońcie dzwoń телефон* тел моб мобильн* звоните позвоните звонить перезвоните вотсап ватсап доб факс ' +
      'telefonum* telefonu* cep_telefon* ara arayın dahili puhelin puh telefonnummer tlf telefonszám ' +
      'هاتف الهاتف هاتفي جوال الجوال جوالي موبايل الموبايل تلفون اتصل اتصلوا واتساب فاكس फोन फ़ोन मोबाइल कॉल व्हाट्सएप दूरभाष',
  },
  {
    kind: 'card',
    what: 'card cards credit_card debit_card visa mastercard amex american_express cc maestro karte karten+ kreditkarte* girokarte* ec_karte carte carte_bancaire carte_bleue cb tarjeta* cartão cartao carta carta_di_credito kaart+ creditcard* kredytow* karta karty karcie карта карты карте картой картy kart kartım kartı kredi_kart* kort kortnummer البطاقة بطاقة बطاقتي कार्ड cvv cvc cvv2 card_ending ending_in ends_in ending last_four last_4',
  },
  {
    kind: 'iban',
    what: 'iban bank_account bankkonto bankverbindung konto kontonummer compte_bancaire rib cuenta_bancaria conta_bancária conto_corrente bankrekening rachunk* rachunek расчетный_счет расчётный_счёт banka_hesab* hesap clabe cbu bsb ifsc آيبان ايبان الآيبان',
  },
  { kind: 'device', what: 'imei imsi iccid mac mac_address meid udid' },
  { kind: 'ip', what: 'ip ip_address ip_adresse adresse_ip dirección_ip' },
  {
    kind: 'birth',
    what:
      'dob d_o_b date_of_birth birth_date birthdate birthday birth born born_on bday ' +
      'geboren geboren_am geb geburtsdatum geburtstag né née né_le née_le naissance date_de_naissance nacido nacida nací nací_el fecha_de_nacimiento nacimiento cumpleaños nascido nascida nasci_em data_de_nascimento nascimento nato nata nato_il nata_il data_di_nascita nascita ' +
      'geboortedatum geboren_op urodzon* data_urodzenia urodzenia ur родился родилась дата_рождения рождения др г_р doğum doğum_tarih* doğum_günü doğumlu född födelsedatum født fødselsdato syntynyt syntymäaika narozen narozena datum_narození született ' +
      'تاريخ_الميلاد الميلاد مواليد ولدت ولد जन्म जन्म_तिथि जन्मतिथि जन्मदिन',
  },
];

/** The same for scripts without spaces between words: what stands right before a number. */
export const UNSPACED_LABELS: readonly LabelRow[] = [
  {
    kind: 'number',
    what: '订单 訂單 客户 客戶 账户 账号 帳號 帳戶 账单 工单 工單 发票 發票 合同 会员 會員 预订 預訂 快递 快遞 运单 單號 单号 流水 参考 参照 保单 保單 学号 工号 案件 病历 编号 編號 注文 顧客 お客様 会員 口座 チケット 請求書 予約 契約 受付 お問い合わせ 問い合わせ 伝票 追跡 社員 患者 診察券 管理 整理 注文番号 주문 고객 계좌 예약 회원 티켓 송장 운송장 접수 계약 사원 คำสั่งซื้อ ลูกค้า บัญชี',
  },
  {
    kind: 'id',
    what: '身份证 身分證 护照 護照 驾驶证 驾照 社保 社保卡 车牌 港澳通行证 税号 纳税人识别 統一編號 パスポート 旅券 運転免許証 運転免許 免許証 免許 マイナンバー 個人番号 保険証 健康保険証 在留カード ナンバープレート 주민등록 주민 여권 면허 운전면허 사업자등록 บัตรประชาชน',
  },
  {
    kind: 'phone',
    what: '电话 電話 手机 手機 致电 联系方式 联系电话 联系我 拨打 微信同号 传真 座机 携帯 携帯電話 連絡先 内線 ファックス 전화 휴대폰 핸드폰 연락처 โทร โทรศัพท์ เบอร์',
  },
  { kind: 'card', what: '卡号 卡號 银行卡 信用卡 尾号 クレジットカード カード カード番号 카드' },
  { kind: 'birth', what: '出生日期 出生于 出生 生日 生于 生年月日 誕生日 生まれ 생년월일 생일' },
];

/** What may stand between such a word and its number, particles and verbs. */
export const UNSPACED_FILL = '号码|号碼|號碼|号|號|编号|編號|番号|ナンバー|コード|번호|หมายเลข|是|为|為|叫|は|が|の|です|를|을|은|는|이|가|로|ID|No';
