/** Takes out what machines wrote into a post: a translation of it, code, names of attached files, a page's notice of a film that did not load. */
import { withGaps } from './gaps.ts';
import type { Span } from './sentences.ts';

/** Google hands out its translation with the words themselves: `(Translated by Google) … (Original) …`, or the other way round. */
const TRANSLATED =
  /\((?:Translated by Google|Übersetzt von Google|Von Google übersetzt|Traduit par Google|Traducido por Google|Traducción de Google|Traduzido pelo Google|Tradotto da Google|Traduzione di Google|Vertaald door Google|Översatt av Google|Oversat af Google|Oversatt av Google|Przetłumaczone przez Google|Přeloženo Googlem|Переведено Google|Перекладено Google|Google による翻訳|由 Google 翻译|由 Google 翻譯|Google에서 번역)\)/iu;
const ORIGINAL =
  /\((?:Original|Originaltext|Originale|Avis d['’]origine|Origineel|Texto original|Testo originale|Oryginał|Oryginalny tekst|Originál|Оригинал|Оригінал|原文|オリジナル|원본)\)/iu;

/** Where a translation stands, with what says so. A translation alone holds no word of the writer's, but nothing better is there. */
function translation(text: string): Span[] {
  const [translated, original] = [TRANSLATED.exec(text), ORIGINAL.exec(text)];
  if (!translated) return [];
  const end = translated.index + translated[0].length;
  if (original && original.index > translated.index) return [[translated.index, original.index + original[0].length]];
  if (translated.index > 0) return [[translated.index, text.length], ...(original ? [[original.index, original.index + original[0].length] as Span] : [])];
  return [[translated.index, end]];
}

const NOTICE =
  /^\s*(?:The media could not be loaded|Die Medien konnten nicht geladen werden|No se ha podido cargar el contenido multimedia|Impossible de charger le contenu multimédia|Impossibile caricare il contenuto multimediale)\.\s?/u;

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})[^`\n]{0,100}$/u;
const FILE =
  /^\s*(?:(?:attachments?|attachment\(s\)|anhang|anhänge|pièces? jointes?|adjuntos?|anexos?|allegat[oi]|bijlagen?)\s?:?|!?\[(?:cid|image|bild|afbeelding|imagen|imagem|immagine|obraz|inline|logo)?:?[^[\]\n]{0,120}\](?:\([^()\n]{0,300}\))?|<image\d{1,5}\.\w{3,4}>|!?[\w()%+@-][\w ()%+@.-]{0,100}\.(?:png|jpe?g|gif|heic|webp|bmp|tiff?|pdf|docx?|xlsx?|csv|zip|mov|mp4|txt|log|eml|msg)!?(?:\s*[-–(]\s*(?:https?:\/\/\S{1,500}|[\d.,]{1,8}\s?[KMG]?B)\)?)?)\s*$/iu;
/** Of what stands in square brackets, only that. */
const PICTURE = /^\s*(?:!\[|\[(?:cid|image|bild|afbeelding|imagen|imagem|immagine|obraz|inline|logo)(?![\p{L}])|\[[^[\]\n]{0,120}\.(?:png|jpe?g|gif)\])/iu;

/** Lines of code between fences, and lines that only name a file. */
function lines(text: string): Span[] {
  const out: Span[] = [];
  let at = 0;
  let open: { mark: string; at: number } | undefined;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const mark = FENCE.exec(line.slice(0, 140))?.[1];
    if (open) {
      if (mark?.startsWith(open.mark)) {
        out.push([open.at, end]);
        open = undefined;
      }
    } else if (mark !== undefined) open = { mark, at };
    else if (line.length <= 700 && FILE.test(line) && (!/^\s*!?\[/u.test(line) || PICTURE.test(line))) out.push([at, end]);
    at = end + 1;
  }
  return out;
}

const MAY_BE_LINES =
  /^[ \t]*(?:`{3}|~{3})|\.(?:png|jpe?g|gif|heic|webp|bmp|tiff?|pdf|docx?|xlsx?|csv|zip|mov|mp4|txt|log|eml|msg)\b|cid:|\[(?:image|bild|logo|inline|afbeelding|imagen|imagem|immagine|obraz)|!\[|^[ \t]*(?:attachment|anh[aä]ng|pièces? jointe|adjunto|anexo|allegat|bijlage)/imu;

/** The text without what machines wrote into it; the whole of it where nothing else is there. */
export function withoutMachineTexts(text: string): string {
  let own = text.replace(NOTICE, '');
  if (own.includes('Google')) own = withGaps(own, translation(own));
  if (MAY_BE_LINES.test(own)) own = withGaps(own, lines(own));
  return own.trim() === '' ? text : own;
}
