/** What opens something for whoever holds it: tokens and keys by their shape, passwords and codes by the word before them. */
import type { Span } from '../span.ts';

/** Keys that say by their first letters whose they are. */
const KEYS = [
  'eyJ[\\w-]{8,4000}\\.[\\w-]{4,8000}(?:\\.[\\w-]{0,2000})?',
  '(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ABIA|ACCA)[0-9A-Z]{12,20}',
  'gh[pousr]_[A-Za-z0-9]{16,255}',
  'github_pat_\\w{20,255}',
  'gl(?:pat|ptt|dt|rt|soat)-[\\w-]{16,64}',
  'xox[a-z]-[\\w-]{8,255}',
  'xapp-[\\w-]{8,255}',
  '(?:sk|pk|rk|sk_org)_(?:live|test)_\\w{8,255}',
  'whsec_[\\w+/=]{16,255}',
  'AIza[\\w-]{30,40}',
  'ya29\\.[\\w-]{20,255}',
  'GOCSPX-[\\w-]{20,40}',
  'SG\\.[\\w-]{16,32}\\.[\\w-]{16,64}',
  '(?:AC|SK)[0-9a-f]{32}',
  'npm_[A-Za-z0-9]{30,40}',
  'pypi-[\\w-]{16,255}',
  'sk-(?:proj-|ant-|or-)?[\\w-]{16,255}',
  'hf_[A-Za-z0-9]{20,64}',
  'do[opr]_v1_[0-9a-f]{32,64}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,64}',
  'sq0[a-z]{3}-[\\w-]{20,64}',
  '(?:access_token|refresh_token|sandbox|production)[$-][0-9a-z$-]{20,100}',
  'EAA[A-Za-z0-9]{30,255}',
  'key-[0-9a-f]{32}',
  'AGE-SECRET-KEY-1[0-9A-Z]{40,60}',
  'lin_api_\\w{20,64}',
  'dapi[0-9a-f]{32}',
  'dckr_pat_[\\w-]{20,64}',
  'hv[sb]\\.[\\w-]{20,255}',
  'PMAK-[0-9a-f-]{20,64}',
  'NRAK-[A-Z0-9]{20,40}',
  '\\d{8,10}:[\\w-]{35}',
];
const KEY = new RegExp(`(?<![A-Za-z0-9_-])(?:${KEYS.join('|')})(?![A-Za-z0-9])`, 'gu');
const SIGNS =
  /eyJ|AKIA|ASIA|A[A-Z]{3}[0-9A-Z]{12}|gh[pousr]_|github_|gl[a-z]{2,4}-|xox|xapp-|_(?:live|test)_|whsec_|AIza|ya29|GOCSPX|SG\.|(?:AC|SK)[0-9a-f]{8}|npm_|pypi-|sk-|hf_|_v1_|shp|sq0|_token|EAA|key-|AGE-|lin_|dapi|dckr_|hv[sb]\.|PMAK|NRAK|\d{8}:|sandbox|production/;
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|CERTIFICATE|MESSAGE)(?: BLOCK)?-----[\s\S]{0,6000}?(?:-----END [A-Z0-9 ]{0,40}-----|$)/gu;
const PUBLIC_KEY = /(?<![A-Za-z])(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w{4,20}) [A-Za-z0-9+/]{40,2000}={0,2}(?: \S{1,80})?/gu;
const HEADER = /(?<![\p{L}])(?:bearer|basic|authorization\s?[:=]\s?(?:bearer|basic|token)?)\s{1,2}(?<value>[\w.~+/=-]{8,4000})/giu;
const USER_INFO = /[a-z][a-z0-9+.-]{1,14}:\/\/[^\s/@:"'<>]{1,80}:[^\s/@"'<>]{1,120}@[^\s"'<>)]{1,300}/giu;
/** Long words that no language has: both cases and figures, mixed, or many hexadecimal figures. */
const LONG_WORD = /(?<![\p{L}\p{N}_/+.=@-])[A-Za-z0-9_+/=-]{24,512}(?![\p{L}\p{N}_@])/gu;

const PASSWORD =
  "pass ?word|pass ?wort|passwd|pwd|pass ?phrase|pass ?code|pw|pass|kennwort|losung|codewort|zugangs(?:code|daten)|sicherheitscode|mot de passe|mdp|code (?:secret|d['’]accès|de sécurité)|contraseña|clave(?: de acceso)?|senha|palavra-?passe|parola d['’]ordine|parola|wacht ?woord|hasło|hasłem|haslo|пароль|пароля|паролем|пасс|şifre\\p{L}*|parola\\p{L}*|lösenord(?:et)?|adgangskode(?:n)?|kodeord(?:et)?|passord(?:et)?|salasana\\p{L}{0,4}|hesl(?:o|em|a)|jelsz(?:ó|av)\\p{L}*|parolă|ο? ?κωδικός(?: πρόσβασης)?|kata ?sandi|رمز عبور|گذرواژه|پاس ورڈ|mật khẩu|ה?סיסמ(?:ה|א|ת)\\p{L}*|كلمة (?:السر|المرور|مرور)|الرقم السري|पासवर्ड|पासकोड";
const CODE =
  'pin[- ]?(?:codes?|kodu[mn]?|kode[nr]?|koodi|kód|kod|nummer|number)|pin|geheimzahl|lock ?box|(?:safe|lock) combination|tresorcode|türcode|alarmcode|schließfach|digicode|kode otp|mã (?:otp|xác (?:minh|nhận))|code (?:pin|confidentiel)|codice pin|kod pin|código pin|κωδικός επιβεβαίωσης|код(?:ом)? (?:підтвердження|доступу|з смс)|ה?קוד (?:אימות|ה?גישה)|puk|otp|tan|cvv2?|cvc2?|csc|2fa|mfa|totp|(?:security|verification|confirmation|access|auth(?:entication|orization)?|recovery|backup|activation|one[- ]time|login|door|gate|alarm|voucher|unlock|reset|invite|pass) ?(?:code|pin|token|key)|one[- ]time password|bestätigungscode|verifizierungscode|zugangscode|freischaltcode|code de (?:vérification|confirmation|validation)|código de (?:verificación|verificação|seguridad|segurança|acceso|acesso)|codice di (?:verifica|sicurezza|accesso)|kod weryfikacyjny|verificatiecode|код (?:подтверждения|доступа|из смс)|пин(?:-?код)?|doğrulama kodu|رمز التحقق|ओटीपी|पिन';
const TOKEN =
  '(?:api|access|secret|private|client|encryption|license|licence|product|activation|serial|auth|session|refresh|bearer|shared|signing|master|ssh|wifi|wi-fi|wpa2?|network|app|aws|account|stripe|github|slack|lizenz|produkt|netzwerk)[ _-]?(?:access[ _-]?)?(?:key|token|secret|schlüssel)(?:[ _-]?id)?|apikey|token|jwt|secret|credentials|schlüssel|clé (?:api|secrète|wifi|de licence)|jeton|clave (?:api|secreta|wifi)|llave|chave (?:api|secreta|pix)|chiave (?:api|segreta)|sleutel|klucz|токен|ключ|anahtar|cookie|session(?==)|session ?id|sessid|phpsessid|jsessionid|seed phrase|recovery phrase|mnemonic';
const IS = 'is|was|are|be|to|as|ist|war|lautet|heißt|auf|est|était|es|era|é|è|jest|to|это|был|är|er|on|olarak|je|este|adalah|là|είναι|هي|هو|है';
const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:(?<password>${PASSWORD})|(?<code>${CODE})|(?<token>${TOKEN}))(?:\\s(?:is|mitt|min|mit|mea|saya|aku|mio|μου|שלי|của tôi|(?:for|on|of|to|für|zu|zum|zur|von|pour|de|du|para|do|da|del|per)(?:\\s[^\\s.,;:=!?]{1,24}){1,3}(?=\\s?[:=]|\\s(?:${IS})\\s)|for\\s\\S{1,40}|für\\s\\S{1,40}|number|nummer|no|id|code))?(?:["'’]?\\s{0,2}(?<sign>[:=：]{1,2}|=>|>)\\s{0,3}|\\s{0,2}[([]\\s?|\\s(?:${IS})\\s{1,2}(?:(?:now|still|jetzt|set to|simply|just)\\s)?|\\s)(?<quote>["'“”„«»\`‘’]?)(?<value>[^\\s"“”„«»\`<>]{3,200})`,
  'giu',
);
const UNSPACED =
  /(?<word>密码|密碼|口令|验证码|驗證碼|动态码|令牌|密钥|密鑰|パスワード|暗証番号|認証コード|確認コード|合言葉|비밀번호|비번|패스워드|PIN码|PIN 码|PINコード|인증번호|암호|รหัสผ่าน|รหัส)(?:是|为|為|は|が|:|：|은|는|이|\s|「|"|“){0,4}(?<value>[!-~]{3,100})/gu;
/** A secret behind a label holds one of these signs, or stands after one, or in quote marks: most sentences have none, and the labels are many. */
const TELLING = /[\d@#$%^&*_+=~:：>]|[!?]\S|[\s([]["'“”„«»`‘’]/u;
const TRAILING = /[.,;:!?)\]}'’"”»]{1,99}$/u;
/** What is said of a password, and not the password. */
const ORDINARY = /^[\p{L}\p{M}'’-]+$/u;

/** Secrets in a text. */
export function secrets(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number): number => spans.push({ kind: 'secret', start, end });
  const all = (pattern: RegExp, holds: (found: string) => boolean = () => true): void => {
    for (const { 0: found, index } of text.matchAll(pattern)) if (holds(found)) add(index, index + found.length);
  };
  if (SIGNS.test(text)) all(KEY);
  if (text.includes('-----BEGIN')) all(PRIVATE_KEY);
  if (/ssh-|ecdsa-/.test(text)) all(PUBLIC_KEY);
  if (text.includes('://')) all(USER_INFO);
  if (/bearer|basic|authorization/i.test(text))
    for (const match of text.matchAll(HEADER)) addValue(match, add, (value) => /\d/.test(value) || value.length >= 16);
  if (/[A-Za-z0-9_+/=-]{24}/.test(text)) all(LONG_WORD, isRandom);
  if (TELLING.test(text)) for (const match of text.matchAll(LABELLED)) addValue(match, add, (value) => isSecret(value, match.groups ?? {}));
  for (const match of text.matchAll(UNSPACED)) addValue(match, add, (value) => value.length >= 3);
  return spans;
}

function addValue(match: RegExpExecArray, add: (start: number, end: number) => void, holds: (value: string) => boolean): void {
  const whole = match.groups?.['value'] ?? '';
  const value = whole.replace(TRAILING, '');
  const start = match.index + match[0].length - whole.length;
  if (value.length >= 3 && holds(value)) add(start, start + value.length);
}

/** A word of both cases and figures, without the look of a path, a date or words in a row. */
function isRandom(word: string): boolean {
  if (/^(?:0x)?[0-9a-f]{32,}$/i.test(word) && /\d/.test(word) && /[a-f]/i.test(word)) return true;
  if (!/\d/.test(word) || !/[a-z]/.test(word) || !/[A-Z]/.test(word)) return false;
  // Names of files and faults change their kind of letter at their signs alone; what a machine has drawn changes it all the time.
  return (word.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|\d(?=[A-Za-z])/g)?.length ?? 0) * 4 >= word.length;
}

/** Whether what stands behind the word is the secret itself: any one word after a sign, else only what no dictionary has. */
function isSecret(value: string, { sign, quote, code, token }: Record<string, string | undefined>): boolean {
  if (/^(?:https?:|www\.)/iu.test(value) || /^\[|^[*•x]+$/iu.test(value)) return false;
  if (code !== undefined) return /^[A-Z-]*\d[A-Z0-9-]*[#*]?$/iu.test(value) && (value.match(/\d/g)?.length ?? 0) >= 3 && !/^(?:19|20)\d\d$/.test(value);
  if (token !== undefined) return value.length >= 6 && /\d/.test(value) && (!/^\d+$/.test(value) || sign !== undefined) && !/^\d{1,2}[-./:]\d/.test(value);
  if (ORDINARY.test(value))
    return (
      (quote ?? '') !== '' || (sign !== undefined && value.length >= 5 && /^[\p{Ll}\p{Lu}][\p{L}-]*$/u.test(value) && !/^[^-]+(?:-[^-]+){1,2}$/u.test(value))
    );
  return /[\d!@#$%^&*_+=?~]/.test(value) && !/^\d{1,2}(?:[.:/-]\d{1,4})*$/.test(value) && !/^\p{L}+[?!]+$/u.test(value);
}
