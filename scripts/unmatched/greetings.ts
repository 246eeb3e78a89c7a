/** How people begin what they write to us. A greeting is no topic, though many share it. */

const FORMS = [
  'hello|hi|hey|dear|good (?:morning|afternoon|evening|day)',
  'guten (?:tag|morgen|abend)|hallo|moin|servus|gr[üu](?:ß|ss) gott|sehr geehrte\\p{L}*',
  'bonjour|bonsoir|salut|cher|ch[èe]re',
  'hola|buen[oa]s (?:d[ií]as|tardes|noches)|estimad[oa]s?',
  'bom dia|boa (?:tarde|noite)|ol[áa]|oi|prezad[oa]s?',
  'buongiorno|buonasera|ciao|salve|goedemorgen|goedemiddag|goedenavond|beste',
  'здравствуй(?:те)?|добрый (?:день|вечер)|доброе утро|доброго (?:дня|времени суток)|привет|добрий день|доброго дня',
  'merhaba|iyi (?:günler|akşamlar)|günaydın|selam|dzień dobry|dobry (?:den|deň|wieczór)|god (?:dag|morgen|morgon|kväll)|hej',
  '(?:ال)?سلام عليكم|مرحبا|أهلا|صباح الخير|مساء الخير|שלום|בוקר טוב|ערב טוב|γεια σας|καλημέρα|καλησπέρα',
  '你好|您好|大家好|早上好|下午好|晚上好|こんにちは|おはようございます|こんばんは|お世話になっております|안녕하세요|नमस्ते|สวัสดี\\p{L}*',
];
const GREETING = new RegExp(`^[\\s\\p{P}]*(?:${FORMS.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{M}])`, 'iu');

/** A passage without the greeting at its beginning. */
export function withoutGreeting(text: string): string {
  return text.replace(GREETING, ' ');
}
