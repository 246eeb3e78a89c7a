/** Coordinates of a place, exact enough to lead to a door. */
import type { Span } from '../span.ts';

const DECIMAL = /(?<![\d.])[-+]?\d{1,2}\.\d{3,10}°?\s?[NSns]?\s{0,2}[,;/]\s{0,2}[-+]?\d{1,3}\.\d{3,10}°?(?:\s?[EWOewo](?![A-Za-z]))?(?![\d.]*\d)/gu;
const DEGREES =
  /\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['’′](?:\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|''))?\s?[NS]?[\s,;]{0,3}\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['’′](?:\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|''))?\s?[EWO]?/giu;
const SAID =
  /(?<![\p{L}])(?:lat|latitude|lng|lon|long|longitude|breitengrad|längengrad|latitud|longitud|широта|долгота|纬度|经度|緯度|経度)["']?\s{0,2}[:=]?\s{0,2}["']?(?<figure>[-+]?\d{1,3}[.,]\d{2,10})/giu;

/** Coordinates in a text. */
export function coordinates(text: string): Span[] {
  const spans: Span[] = [];
  if (!/\d[.°,]\s?\d/.test(text)) return spans;
  for (const pattern of [DECIMAL, DEGREES])
    for (const { 0: found, index } of text.matchAll(pattern)) if (isPlace(found)) spans.push({ kind: 'coordinates', start: index, end: index + found.length });
  for (const { 0: found, index, groups } of text.matchAll(SAID))
    spans.push({ kind: 'coordinates', start: index + found.length - (groups?.['figure']?.length ?? 0), end: index + found.length });
  return spans;
}

function isPlace(found: string): boolean {
  if (found.includes('°')) return true;
  const [lat, lon] = found.split(/[,;/]/u).map((part) => part.replace(/[^\d.]/g, ''));
  return Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 && (lat?.split('.')[1]?.length ?? 0) + (lon?.split('.')[1]?.length ?? 0) >= 7;
}
