/**
 * What small print below a mail speaks of, by language: that it is confidential, whom it is for, what to do when it went astray.
 * Source: the disclaimers in public mail-parsing test data and in company templates of each language.
 */

/** One line of small print that programs add below a mail. */
export const FOOTER_LINES: readonly string[] = [
  '.{0,20}consider the environment before printing.{0,40}',
  '(?:Virus-free|Virenfrei|Sans virus|Garanti sans virus|Libre de virus|Mail priva di virus|Virusvrij)\\b.{0,80}',
  "(?:This (?:e-?mail|message) has been (?:checked|scanned) for viruses|Diese E-Mail wurde .{0,30}auf Viren (?:geprüft|überprüft)|L[’']absence de virus dans ce courrier).{0,120}",
  '\\[?(?:EXTERNAL(?: E-?MAIL| SENDER)?|CAUTION|EXTERN)\\]?[:!\\s].{0,200}',
  ".{0,40}(?:denken Sie an (?:die|unsere) Umwelt|pensez à l[’']environnement|pense no meio ambiente|piense en el medio ambiente|Antes de imprimir).{0,100}",
  // What mailing lists and issue trackers add.
  'Reply to this e-?mail directly,? (?:or )?view (?:it|this) on .{1,200}|You are receiving this (?:e-?mail|message)? ?because .{1,200}|You received this message because you are subscribed .{1,200}',
  'To unsubscribe(?: from [^,.?]{1,80})?,? (?:and stop|send|click|visit|reply|follow|please|go to|use)\\b.{0,200}|Unsubscribe ?(?:[|·-] ?(?:manage|view|privacy|preferences).{0,120})?[.:]?',
  '(?:Newsletter|Vom Newsletter) abmelden\\.?|Se désabonner(?: de .{1,60})?\\.?',
];

/** Small print below a mail: what such a text is about. Three of its phrases in one paragraph, or two where it speaks of itself first, tell it. */
export const FOOTER_PHRASES: Readonly<Record<string, { opens: string; phrases: readonly string[] }>> = {
  en: {
    opens:
      '(?:this|the (?:information|contents?)[^.]{0,40}?(?:of|in) this|confidentiality|important|notice|disclaimer|privileged)[^.]{0,20}(?:e-?mail|message|communication|transmission|notice|confidential)|disclaimer',
    phrases: [
      '(?:intended|named) (?:recipient|addressee)|(?:intended|sole use)[^.]{0,20}(?:solely|only|exclusively|for the)|solely for|sole use',
      'confidential',
      'privileged',
      'attachments?|attached (?:files|documents)',
      'notify (?:the )?(?:sender|us)|contact the sender|inform the sender',
      'in error|by mistake|erroneously',
      'unauthori[sz]ed|strictly prohibited|unlawful',
      'disclos|disseminat|distribut\\w+|copying|retransmi',
      'destroy|delete (?:it|this|the (?:e-?mail|message|original))',
      'virus|malware',
      'registered (?:office|in|company)|company (?:number|registration)|VAT (?:no|number)',
      'views (?:or opinions )?expressed|do not necessarily',
    ],
  },
  de: {
    opens: '(?:diese|der inhalt dieser|hinweis|vertraulichkeit|wichtig)[^.]{0,30}(?:e-?mail|nachricht|mail|hinweis)',
    phrases: [
      'vertraulich',
      'rechtlich geschützt',
      'richtige[rn]? (?:adressat|empfänger)|(?:bestimmt|vorgesehen)e?n? (?:adressat|empfänger)|ausschließlich für',
      'irrtümlich|versehentlich',
      '(?:informieren|benachrichtigen|verständigen) Sie[^.]{0,40}absender',
      'vernichten|löschen Sie',
      'unerlaubte|unbefugte|nicht gestattet|untersagt',
      'weitergabe|vervielfältigung|kopieren',
      'geschäftsführ|handelsregister|amtsgericht|ust-?id|sitz der gesellschaft|HRB',
    ],
  },
  fr: {
    opens: '(?:ce|le présent)[^.]{0,20}(?:message|courriel|courrier|e-?mail|mail)|avertissement',
    phrases: [
      'confidentiel',
      'pièces? jointes?',
      'destinataires?',
      'par erreur',
      'expéditeur',
      'détrui|supprimer',
      'utilisation|diffusion|reproduction',
      'non autorisée?|interdite?|strictement',
      'intégrité|virus',
    ],
  },
  es: {
    opens: '(?:este|el presente|el contenido de este)[^.]{0,20}(?:mensaje|correo|e-?mail)|aviso (?:legal|de confidencialidad)',
    phrases: [
      'confidencial',
      'archivos? adjuntos?|ficheros? adjuntos?|documentos? adjuntos?',
      'destinatari[oa]s?',
      'por error',
      'remitente',
      'elimin|destru|borr[ae]',
      'prohibid|no autorizad',
      'divulgación|reproducción|distribución',
      'protección de datos|RGPD|LOPD',
    ],
  },
  pt: {
    opens: '(?:esta|este|o conteúdo)[^.]{0,20}(?:mensagem|e-?mail|correio)|aviso (?:legal|de confidencialidade)',
    phrases: [
      'confidencia(?:l|is)',
      'anexos?',
      'destinatári[oa]s?',
      'por (?:engano|erro)',
      'remetente',
      'elimin|apag|destru',
      'proibid|não autorizad',
      'divulgação|reprodução|distribuição|cópia',
    ],
  },
  it: {
    opens: '(?:questo|questa|il presente|la presente|le informazioni)[^.]{0,30}(?:messaggio|e-?mail|comunicazione|contenute)|avviso',
    phrases: [
      'riservat|confidenzial',
      'allegat[oi]',
      'destinatari[oa]?',
      'per errore',
      'mittente',
      'cancell|distrugg|elimin',
      'vietat|non autorizzat|proibit',
      'diffusione|divulgazione|riproduzione|copia',
      'GDPR|196/2003|2016/679',
    ],
  },
  nl: {
    opens: '(?:deze|dit|de informatie)[^.]{0,30}(?:e-?mail|bericht)|disclaimer',
    phrases: [
      'vertrouwelijk',
      'bijlagen?',
      'geadresseerde|bestemd voor',
      'per (?:abuis|vergissing)|ten onrechte',
      'afzender',
      'vernietig|verwijder',
      'niet toegestaan|verboden',
      'openbaarmaking|verspreiding|vermenigvuldiging',
      'aansprakelijk',
    ],
  },
  sv: {
    opens: '(?:detta|denna|innehållet)[^.]{0,20}(?:e-?post|meddelande|mejl|mail)',
    phrases: ['konfidentiell', 'bilag', 'mottagare', 'av misstag|felaktigt', 'avsändare', 'radera|förstör', 'otillåten|förbjud', 'spridning|kopiering'],
  },
  da: {
    opens: '(?:denne|dette|indholdet)[^.]{0,20}(?:e-?mail|meddelelse|besked|e-?post|melding)',
    phrases: [
      'fortrolig|konfidensiell',
      'vedhæft|vedlegg',
      'modtager|mottaker',
      'ved en fejl|fejlagtigt|ved en feil|ved feil',
      'afsender|avsender',
      'slet|slett',
      'ikke tilladt|ikke tillatt|forbudt',
      'videregiv|kopier',
    ],
  },
  fi: {
    opens: '(?:tämä|tämän)[^.]{0,20}(?:viesti|sähköposti)',
    phrases: ['luottamukselli', 'liitte', 'vastaanottaja', 'erehdyksessä|virheellisesti|vahingossa', 'lähettäjä', 'poista|tuho', 'kiellett'],
  },
  pl: {
    opens: '(?:ta|niniejsz[aey]|treść tej|informacje)[^.]{0,25}(?:wiadomoś|e-?mail|korespondenc|zawarte)',
    phrases: [
      'poufn',
      'załącznik',
      'adresat|odbiorc',
      'pomyłkowo|omyłkowo|przez pomyłkę',
      'nadawc',
      'usuń|usunię|zniszcz',
      'zabronion|niedozwolon',
      'rozpowszechnian|kopiowan',
    ],
  },
  cs: {
    opens: '(?:tato|tento|obsah této|informace)[^.]{0,25}(?:zpráv|e-?mail|správ)',
    phrases: ['důvěrn', 'příloh', 'adresát|příjemc|určen', 'omylem', 'odesílatel', 'smaž|vymaž|odstraň', 'zakázán|nepovolen', 'šíření|kopírování'],
  },
  ru: {
    opens: '(?:это|данное|настоящее|содержание|информация)[^.]{0,30}(?:сообщени|письм|электронн)',
    phrases: [
      'конфиденциальн',
      'вложени|приложени',
      'адресат|получател|предназначен',
      'по ошибке|ошибочно',
      'отправител',
      'удалит|уничтож',
      'запрещ',
      'распространени|копировани|разглашени',
    ],
  },
  ja: {
    opens: 'この(?:メール|電子メール)|本(?:メール|電子メール)',
    phrases: ['機密|秘密', '添付', '受信者|宛先|受取人', '誤って|誤送', '送信者|差出人', '削除|破棄', '禁じ|禁止', '開示|複製|転送'],
  },
  zh: {
    opens: '(?:本|此|该)(?:邮件|电子邮件|信息|郵件|電子郵件)',
    phrases: ['保密|机密|機密', '附件', '收件人|收件者', '误收|错误|誤收', '发件人|寄件者', '删除|销毁|刪除', '禁止|未经授权|未經授權', '披露|传播|复制|複製'],
  },
  ko: {
    opens: '(?:본|이) (?:메일|이메일|메시지|전자우편)',
    phrases: ['기밀|비밀', '첨부', '수신인|수신자', '잘못', '발신인|발신자', '삭제|폐기', '금지|금합니다', '공개|복사|배포'],
  },
  tr: {
    opens: '(?:bu|işbu)[^.]{0,20}(?:e-?posta|mesaj|ileti)',
    phrases: ['gizli', 'ekler|eklerinde', 'alıcı', 'yanlışlıkla|sehven', 'gönderen', 'silin|imha', 'yasak', 'kopyala|dağıt|ifşa'],
  },
};
