/** Further rows of `mail-forms.ts`: how mail programs introduce, in these languages, the message that is answered. The same sources, and the mail programs' own localisations. */
import type { MailForms } from './mail-forms.ts';

/** Rows of languages that are met less often; G is Gmail, O Outlook, T Thunderbird. */
export const FURTHER_MAIL_FORMS: Readonly<Record<string, MailForms>> = {
  // `X <…> ezt írta (időpont: 2026. márc. 4., Sze, 9:12):` G; `2026. 03. 04. 9:12 keltezéssel, X írta:` T
  hu: {
    starts: '',
    wrote: 'ezt írta|írta',
    own: 'nekem|nekünk|ő|aki',
    from: 'Feladó|Küldő',
    sent: 'Elküldve|Küldve',
    date: 'Dátum',
    to: 'Címzett|Másolatot kap|Másolat|Válaszcím',
    subject: 'Tárgy',
    above: 'Eredeti üzenet|Továbbított üzenet|Továbbított levél|Továbbított levél kezdete',
  },
  // `Pe mie., 4 mar. 2026 la 09:12, X <…> a scris:` G T
  ro: {
    starts: 'pe|în data de|la data',
    wrote: 'a scris',
    own: 'mi|ne|ea|el|care',
    from: 'De la|De|Expeditor',
    sent: 'Trimis',
    date: 'Data|Dată',
    to: 'Către|Catre|Cc|Răspuns către',
    subject: 'Subiect|Subiectul',
    above: 'Mesaj original|Mesajul original|Mesaj redirecționat|Mesaj transmis',
  },
  // `Στις Τετ 4 Μαρ 2026 στις 9:12 π.μ., ο χρήστης X <…> έγραψε:` G
  el: {
    starts: 'στις',
    wrote: 'έγραψε|έγραψαν',
    own: 'μου|μας|που',
    from: 'Από',
    sent: 'Στάλθηκε|Εστάλη',
    date: 'Ημερομηνία',
    to: 'Προς|Κοιν\\.|Κοινοποίηση',
    subject: 'Θέμα',
    above: 'Αρχικό μήνυμα|Προωθημένο μήνυμα',
  },
  // `На ср, 4.03.2026 г. в 9:12 X <…> написа:` G
  bg: {
    starts: 'на',
    wrote: 'написа|пише',
    own: 'ми|ни|който|която',
    from: 'От|Подател',
    sent: 'Изпратено',
    date: 'Дата',
    to: 'До|Копие',
    subject: 'Относно|Тема',
    above: 'Оригинално съобщение|Препратено съобщение',
  },
  // `sri, 4. ožu 2026. u 09:12 X <…> napisao je:` G; `Dana 04.03.2026. u 09:12, X je napisao/la:` T; Slovene and Serbian are near
  hr: {
    starts: 'dana|dne',
    wrote: 'je napisao|je napisala|je napisao\\/la|napisao je|napisala je|napisao\\/la je|je napisal|je napisal\\/-a|је написао\\/ла|је написао|је написала',
    own: 'mi|nam|koji|koja',
    from: 'Od|Šalje|Pošiljatelj|Pošiljalac',
    sent: 'Poslano|Poslato',
    date: 'Datum',
    to: 'Za|Prima|Primatelj|Kopija',
    subject: 'Predmet|Naslov|Zadeva',
    above: 'Izvorna poruka|Originalna poruka|Proslijeđena poruka|Prosleđena poruka|Izvirno sporočilo|Posredovano sporočilo',
  },
  // `El dc., 4 de març 2026, 9:12, X <…> va escriure:` G
  ca: {
    starts: 'el',
    wrote: 'va escriure|ha escrit',
    own: 'em|ens|que|ella|ell',
    from: 'De',
    sent: 'Enviat',
    date: 'Data',
    to: 'A|Per a|Cc',
    subject: 'Assumpte',
    above: 'Missatge original|Missatge reenviat',
  },
  // `X <…> kirjutas kuupäeval K, 4. märts 2026 kell 09:12:` G · `2026-03-04, tr, 09:12 X <…> rašė:` G · `trešd., 2026. g. 4. marts, plkst. 09:12 — lietotājs X <…> rakstīja:` G
  et: {
    starts: '',
    wrote: 'kirjutas|rašė|parašė|rakstīja',
    own: 'ta|mulle|man|mums|kas',
    from: 'Saatja|Nuo|Siuntėjas|Sūtītājs',
    sent: 'Saadetud|Išsiųsta|Nosūtīts',
    date: 'Kuupäev|Data|Datums',
    to: 'Saaja|Adressaat|Kam|Gavėjas',
    subject: 'Teema|Tema|Tēma',
    above: 'Algne sõnum|Edastatud kiri|Originalus laiškas|Persiųstas laiškas|Sākotnējais ziņojums|Pārsūtīta ziņa',
  },
  // `Vào Th 4, 4 thg 3, 2026 vào lúc 09:12 X <…> đã viết:` G
  vi: {
    starts: 'vào|ngày',
    wrote: 'đã viết',
    own: 'tôi|mình|chúng tôi|em',
    from: 'Từ|Người gửi',
    sent: 'Đã gửi|Gửi lúc',
    date: 'Ngày|Date',
    to: 'Tới|Đến|Cc',
    subject: 'Chủ đề|Tiêu đề',
    above: 'Tin nhắn gốc|Thư gốc|Thư chuyển tiếp|Tin nhắn đã chuyển tiếp',
  },
  // `Pada Rab, 4 Mar 2026 pukul 09.12 X <…> menulis:` G, Malay too
  id: {
    starts: 'pada',
    wrote: 'menulis',
    own: 'saya|kami|aku|yang',
    from: 'Dari|Daripada',
    sent: 'Dikirim|Terkirim|Dihantar',
    date: 'Tanggal|Tarikh',
    to: 'Kepada|Ke|Cc',
    subject: 'Subjek|Perihal',
    above: 'Pesan asli|Pesan terusan|Pesan yang diteruskan|Mesej asal|Mesej dimajukan',
  },
  // `बुध, 4 मार्च 2026 को 9:12 am बजे को X <…> ने लिखा:` G
  hi: {
    starts: '',
    wrote: 'ने लिखा',
    own: 'मैं|हम',
    from: 'प्रेषक|की ओर से',
    sent: 'भेजा गया',
    date: 'दिनांक|तारीख',
    to: 'प्रति|प्राप्तकर्ता',
    subject: 'विषय',
    above: 'मूल संदेश|अग्रेषित संदेश',
  },
  // `ในวันที่ พ. 4 มี.ค. 2026 เวลา 09:12 X <…> เขียนว่า:` G
  th: {
    starts: '',
    wrote: 'เขียนว่า|เขียน',
    own: 'ผม|ฉัน|เรา',
    from: 'จาก',
    sent: 'ส่ง|ส่งเมื่อ',
    date: 'วันที่',
    to: 'ถึง|สำเนา',
    subject: 'เรื่อง|หัวเรื่อง|หัวข้อ',
    above: 'ข้อความต้นฉบับ|ข้อความที่ส่งต่อ',
  },
  // `در تاریخ چهارشنبه ۴ مارس ۲۰۲۶، ۹:۱۲ X <…> نوشت:` G
  fa: { starts: '', wrote: 'نوشت|نوشته است', own: 'من|ما', from: 'از', sent: 'ارسال شده', date: 'تاریخ', to: 'به', subject: 'موضوع', above: 'پیام اصلی' },
};
