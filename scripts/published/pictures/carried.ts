/** What a picture carries beside the picture, in the words of a message; undefined where it carries nothing. */
export type Carried = string | undefined;

export const CAMERA = 'what a camera or program wrote into it (EXIF, XMP or IPTC: often the place, the time, the device and names)';
export const WORDS = 'words beside the picture';
export const BEHIND = 'something behind its end';
export const UNKNOWN = 'parts that are no part of a picture';
export const BROKEN = 'bytes that cannot be read as a picture';
