/** The order of messages, which exports of rows do not keep. */
import { asText, type JsonObject } from '../records/json.ts';

/** Messages in the order in which they were written, where all of them say when: as text, or in seconds or milliseconds since 1970. */
export function inTime(messages: readonly JsonObject[], whenOf: (message: JsonObject) => unknown): JsonObject[] {
  const times = new Map(messages.map((message) => [message, momentOf(asText(whenOf(message)) ?? '')]));
  const time = (message: JsonObject): number => times.get(message) ?? Number.NaN;
  return messages.some((message) => Number.isNaN(time(message))) ? [...messages] : messages.toSorted((a, b) => time(a) - time(b));
}

function momentOf(text: string): number {
  return /^\d{9,13}(?:\.\d+)?$/.test(text) ? Number(text) * (Number(text) > 1e11 ? 1 : 1000) : Date.parse(text);
}
