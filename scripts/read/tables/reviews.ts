/** Tables of reviews, complaints and forum questions, told by their headers: which columns hold the customer's words, and which the team's replies. */
import type { Channel } from '#model/conversation.ts';
import { foldName } from './survey-tools.ts';

/** What stands where, by the places of columns. */
export interface ReviewTable {
  /** What it is, for messages. */
  what: string;
  channel: Channel;
  text: number[];
  /** The team's replies. */
  replies: number[];
  id?: number;
  date?: number;
  author?: number;
  language?: number;
  score?: number;
  tags?: number;
}

const BODY = `review text|review_text|reviewtext|review content|review_content|review body|review_body|reviewbody|reviews.text|review|content|body|text|comment|comments|
  description|review description|bewertungstext|bewertung|rezension|commentaire|contenu|avis|reseña|comentario|texto|avaliação|recensione|отзыв|текст отзыва|評論|评论|レビュー|本文`;
const TITLE =
  'review title|review_title|reviewtitle|title|subject|summary|headline|review heading|titel|betreff|titre|título|titolo|titulo|заголовок|标题|標題|タイトル';
const RATING = `star rating|star_rating|starrating|stars|rating|review stars|review rating|review_rating|score|overall|overall rating|sterne|note|puntuación|nota|valutazione|оценка|评分|評分|評価`;
const DATE = `review submit date and time|review last update date and time|review created|review created (utc)|review_created|review date|review_date|reviewdate|date|created|created_at|createdat|
  created at|at|published|published_at|createtime|create_time|timestamp_created|publisheddate|submission date|submitted at|datum|fecha|data|дата|日期|日付|creation date|time|updated|updated_at|timestamp`;
const AUTHOR = `review username|author|author name|author_name|username|user name|user_name|reviewer|reviewer name|reviewer_name|reviewername|reviewer nickname|nickname|profilename|profile name|consumer name|
  consumer display name|creator|customer name|name|autor|auteur|benutzer`;
const ID = 'review id|review_id|reviewid|id|reference id|complaint id|review reference';
const LANGUAGE = 'reviewer language|review language|language|lang|locale|sprache|langue|idioma|lingua';
const REPLY = `developer reply text|developer reply|developer response|developerresponse|developer_response|replycontent|reply content|reply_content|reply text|reply|reply body|replytext|response|
  company reply|company reply text|company response|company reply content|business reply|business reply text|business response|reply message|owner response|owner reply|seller response|response text|response body|antwort|réponse|respuesta|resposta|risposta|ответ`;

const find = (header: readonly string[], names: string): number | undefined => {
  const folded = header.map(foldName);
  for (const name of names.split('|')) {
    const at = folded.indexOf(name.trim());
    if (at !== -1) return at;
  }
  return undefined;
};

const all = (header: readonly string[], names: string): number[] => {
  const wanted = new Set(names.split('|').map((name) => name.trim()));
  return header.flatMap((name, at) => (wanted.has(foldName(name)) ? [at] : []));
};

/**
 * What a table of reviews is surely: words with stars, and something that only reviews have.
 * @param vouched whether a sidecar says what kind it is: in a forum the team may ask as well
 */
export function reviewTableOf(header: readonly string[], vouched: boolean): ReviewTable | undefined {
  return complaints(header) ?? (vouched ? forum(header) : undefined) ?? softwareReviews(header) ?? surely(header);
}

/** What a table that its sidecar calls reviews holds, so far as its header says. */
export function plainReviews(header: readonly string[]): ReviewTable | undefined {
  const [body, heading] = [find(header, BODY), find(header, TITLE)];
  if (body === undefined) return undefined;
  const title = heading !== undefined && isTheirs(header, heading) ? undefined : heading;
  const one = { id: find(header, ID), date: find(header, DATE), author: find(header, AUTHOR), language: find(header, LANGUAGE), score: find(header, RATING) };
  const known = Object.fromEntries(Object.entries(one).filter(([, at]) => at !== undefined)) as Partial<ReviewTable>;
  return { what: 'reviews', channel: 'review', text: title === undefined ? [body] : [title, body], replies: all(header, REPLY), ...known };
}

/** Whether a summary is not the writer's title, but stands with what somebody else made of the review. */
function isTheirs(header: readonly string[], at: number): boolean {
  return (
    foldName(header[at] ?? '') === 'summary' &&
    find(header, 'sentiment|aspect|aspects|topic|topics|theme|themes|category|intent|label|labels|keywords|emotion') !== undefined
  );
}

/** A column that can hold nothing but reviews. Others whose tables have reviewers and scores, such as those who grade a team's work, have none. */
const OF_REVIEWS = 'review text|review_text|reviewtext|review content|review_content|review body|review_body|reviewbody|reviews.text|текст отзыва';

function surely(header: readonly string[]): ReviewTable | undefined {
  const table = plainReviews(header);
  if (table?.score === undefined || table.date === undefined) return undefined;
  const scraped = find(header, 'reviewid') !== undefined && find(header, 'content') !== undefined;
  const answered = find(header, 'review') !== undefined && find(header, 'developerresponse|developer response|isedited') !== undefined;
  return find(header, OF_REVIEWS) !== undefined || scraped || answered ? table : undefined;
}

/** The complaints that the CFPB publishes. What companies answer there is chosen from a list. */
function complaints(header: readonly string[]): ReviewTable | undefined {
  const [text, id, date] = [find(header, 'consumer complaint narrative'), find(header, 'complaint id'), find(header, 'date received')];
  if (text === undefined || id === undefined || date === undefined) return undefined;
  return { what: 'complaints', channel: 'ticket', text: [text], replies: [], id, date };
}

/** Questions of a forum, one a row; their answers are only named. */
export function forum(header: readonly string[]): ReviewTable | undefined {
  const places = ['id', 'created', 'title', 'content', 'creator', 'answers'].map((name) => find(header, name));
  const [id, date, title, content, author, answers] = places;
  if (id === undefined || date === undefined || title === undefined || content === undefined || author === undefined || answers === undefined) return undefined;
  const [language, tags] = [find(header, 'locale'), find(header, 'tags')];
  const text = [title, content];
  return {
    what: 'forum questions',
    channel: 'ticket',
    text,
    replies: [],
    id,
    date,
    author,
    ...(language !== undefined && { language }),
    ...(tags !== undefined && { tags }),
  };
}

/** Reviews of software, which answer set questions. */
function softwareReviews(header: readonly string[]): ReviewTable | undefined {
  const asks =
    /^(?:what do you (?:like|dislike)\b|what problems (?:is|are|did)\b|recommendations to others|(?:review )?(?:pros|cons)$|(?:overall )?comments$|reasons for (?:choosing|switching))/i;
  const text = header.flatMap((name, at) => (asks.test(name.trim()) ? [at] : []));
  const like = header.some((name) => /^(?:what do you like|(?:review )?pros$)/i.test(name.trim()));
  const dislike = header.some((name) => /^(?:what do you dislike|(?:review )?cons$)/i.test(name.trim()));
  const date = find(header, `${DATE}|date published|published date|submitted`);
  if (!like || !dislike || date === undefined) return undefined;
  const [id, author, score, title] = [find(header, ID), find(header, AUTHOR), find(header, RATING), find(header, TITLE)];
  return {
    what: 'software reviews',
    channel: 'review',
    text: title === undefined ? text : [title, ...text],
    replies: all(header, REPLY),
    date,
    ...(id !== undefined && { id }),
    ...(author !== undefined && { author }),
    ...(score !== undefined && { score }),
  };
}
