import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const OWN = 'The drawer is still two coins short.';

describe('what those who keep a forum write into a customer’s post is not the customer’s', () => {
  it.each([
    `${OWN} [edited phone# from community forum]`,
    `${OWN}\n\n[Edited by Moderator]`,
    `${OWN}\n<Personal Information Edited by Host>`,
    `*** Personal information deleted by the moderator. Please see the terms. ***\n${OWN}`,
    `${OWN} [link removed by the admin team]`,
    `${OWN} [von der Moderation bearbeitet]`,
    `${OWN} [Link entfernt durch Moderation]`,
    `${OWN} [supprimé par la modération]`,
    `${OWN} [editado por el moderador]`,
    `${OWN} [rimosso dal moderatore]`,
    `${OWN} [удалено модератором]`,
    `${OWN} [moderátor által törölve]`,
    `${OWN} [yönetici tarafından silindi]`,
    `${OWN} [链接已被管理员删除]`,
    `Locking this thread, please continue here: [/questions/1]\n${OWN}`,
    `${OWN}\n\nThread closed.`,
    `${OWN}\n\nModerator note: This question was moved to another board.`,
    `[Mod edit: please do not post addresses here]\n\n${OWN}`,
    `${OWN}\n\nAnmerkung der Moderation: verschoben nach „Kasse“.`,
    `${OWN}\n\nNote de la modération : sujet déplacé.`,
    `${OWN}\n\nNota del moderador: se movió el tema.`,
    `${OWN}\n\nПримечание модератора: тема перенесена.`,
    `${OWN}\n\nLast edited by NoraQ on Mon Mar 02, 2026 5:00 pm, edited 2 times in total.`,
    `${OWN}\n\nZuletzt geändert von NoraQ am Mo 2. Mär 2026, 17:00, insgesamt 2-mal geändert.`,
    `${OWN}\n\nDernière modification par NoraQ le lun. 2 mars 2026 17:00, modifié 2 fois.`,
    `${OWN}\n\nТема закрыта.`,
  ])('%j', (post) => expect(ownWords(post)).toBe(OWN));

  it.each([
    'The moderator closed my thread without an answer.',
    'Locking this thread was wrong of you.',
    'My post (deleted by a moderator last week) said the same.',
    'Moderator, please move this to the right board.',
    '[Edited: I found the answer in the forum]',
    '[edit: the community helped me, thank you]',
    '[My account was removed by the admin]',
    'I moved from the community plan to the shop plan in May.',
    'Your note to the admin: it never arrived here at all.',
    'This thread is closed, but my till still is not.',
    'The forum <b>says</b> it was edited.',
    'Ich schließe die Kasse um acht und zähle dann von Hand.',
    'Je verrouille la caisse chaque soir à huit heures.',
    'Hinweis: Die Kasse wurde von uns selbst geändert.',
    'Last edited by hand, the list is now three pages long.',
  ])('but a customer’s sentence about them is: %j', (words) => expect(ownWords(words)).toBe(words));
});
