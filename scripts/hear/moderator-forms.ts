/**
 * What a forum's moderators and its software write into a customer's post, by language.
 * Sources: the language files of phpBB (`EDITED_TIMES_TOTAL`), MyBB and SMF (last edit), and moderators' marks in public support forums.
 */

/** What a moderator calls their own remark; a colon follows. */
export const REMARKS: readonly string[] = [
  "(?:forum )?(?:moderator|mod|admin|administrator)['’]?s? ?(?:note|edit|comment|remark|notice|hint|info|message)",
  '(?:note|edit|edited|comment|remark) (?:by|from) (?:a |the )?(?:moderator|mod|admin|administrator|moderation)(?: team)?',
  '(?:anmerkung|hinweis|bemerkung|nachtrag|edit)(?: des| der| durch den| durch die| vom| von der) (?:moderators?|moderation|moderatorin|admins?|administrators?|administration)|(?:anm|edit)\\.? d(?:er|es)?\\.? (?:mod|red|admin)\\.?|(?:mod|moderator|admin|moderations)-?(?:hinweis|anmerkung|edit)',
  "note (?:de la modération|du modérateur|de la modératrice|de l['’](?:admin|administrateur|équipe de modération))",
  'nota (?:del moderador|de la moderadora|de la moderación|del administrador|de moderación)',
  'nota (?:do moderador|da moderadora|da moderação|do administrador|de moderação)',
  "nota (?:del moderatore|della moderatrice|della moderazione|dell['’]amministratore)",
  'opmerking (?:van de )?(?:moderator|beheerder)|(?:mod|moderator)-?opmerking',
  '(?:moderatorens|moderators|moderatorns) (?:note|kommentar|merknad|bemærkning|anmärkning)|(?:note|kommentar|anmärkning) (?:fra|från) moderator(?:en|n)?',
  'moderaattorin (?:huomautus|huomio|kommentti)|ylläpidon (?:huomautus|huomio)|valvojan huomautus',
  '(?:uwaga|adnotacja|komentarz|przypis) (?:od )?(?:moderatora|moderacji|admina|administratora)',
  '(?:poznámka|pozn\\.) (?:od )?(?:moderátora|moderátorky|admina|administrátora)',
  'moderátori megjegyzés|a moderátor megjegyzése',
  '(?:примечание|комментарий|замечание|прим\\.) (?:от )?(?:модератора|модерации|администратора|админа)',
  '(?:примітка|коментар|зауваження) (?:від )?(?:модератора|модерації|адміністратора)',
  '(?:moderatör|yönetici) (?:notu|uyarısı)',
  '(?:版主|管理员|管理員)(?:注|注释|備註|备注|提示|說明|说明|编辑)|(?:モデレーター|管理者|管理人|運営)(?:注|より|からのお知らせ|コメント)|(?:운영자|관리자|모더레이터) ?(?:주|메모|안내|코멘트)|ملاحظة (?:المشرف|الإدارة)',
];

/** What somebody did to the post, and who: both stand in one pair of brackets. */
export const DONE =
  'edited|editiert|removed?|deleted?|moved|re-?titled|merged|locked|hidden|redacted|snipped|censored|split|bearbeitet|entfernt|gelöscht|verschoben|geändert|zensiert|modifiée?s?|supprimée?s?|éditée?s?|déplacée?s?|retirée?s?|masquée?s?|editad[oa]s?|eliminad[oa]s?|borrad[oa]s?|movid[oa]s?|retirad[oa]s?|removid[oa]s?|apagad[oa]s?|modificat[oaie]|rimoss[oaie]|eliminat[oaie]|cancellat[oaie]|spostat[oaie]|bewerkt|verwijderd|aangepast|verplaatst|redigerat|borttage[nt]|raderat|flyttat|redigeret|redigert|slettet|fjernet|flyttet|muokannut|muokattu|poistanut|poistettu|siirretty|edytowan[aoey]|usunięt[aoey]|przeniesion[aoey]|zmienion[aoey]|upraven[aoy]?|smazán[aoy]?|odstraněn[aoy]?|přesunut[aoy]?|szerkesztve|szerkesztette|törölve|törölte|áthelyezve|отредактирован[аоы]?|удал[её]н[аоы]?|перемещ[её]н[аоы]?|измен[её]н[аоы]?|скрыт[аоы]?|відредаговано|видалено|переміщено|змінено|düzenlendi|düzenledi|silindi|taşındı|kaldırıldı|编辑|編輯|删除|刪除|移动|移動|修改|隐藏|隱藏|編集|削除|수정|삭제|이동|숨김|تعديل|حذف|نقل';
export const DOER =
  'moderators?|moderatorin|moderation|mods?|admins?|administrators?|hosts?|forums?|community|staff|modérat\\p{L}+|administrat\\p{L}+|moderador\\p{L}*|moderaci[oó]n|moderação|foro|fórum|moderator\\p{L}*|moderazione|moderatie|beheerder|ylläpi\\p{L}+|valvoj\\p{L}+|moderaattori\\p{L}*|moderac\\p{L}+|moderátor\\p{L}*|модератор\\p{L}*|модераци\\p{L}+|администра\\p{L}+|админ\\p{L}*|адміністра\\p{L}+|moderatör\\p{L}*|yönetici\\p{L}*|版主|管理员|管理員|モデレータ\\p{L}*|管理者|管理人|運営|운영자|관리자|모더레이터|المشرف|الإدارة';

/** Whole lines with which moderators and programs open or close a post. */
export const FORUM_LINES: readonly string[] = [
  // A moderator's own acts.
  'locking (?:this|the|your) (?:thread|question|topic|post|discussion)(?:$|[,.;:!]|\\s(?:as|since|because|due|to|and|now)\\b).{0,200}',
  '(?:this |the )?(?:thread|topic|question|post) (?:is |has been )?(?:now )?(?:locked|closed|archived)(?: by (?:a |the )?(?:moderator|mod|admin|staff))?[.!]?',
  '(?:post|thread|topic|question) (?:moved|merged|edited|locked|split) (?:by|from|to|into|with) .{1,120}',
  'personal (?:information|data|details) (?:deleted|removed|edited) by .{1,160}',
  '(?:thema|thread|beitrag) (?:geschlossen|gesperrt|verschoben)[.!]?|(?:ich )?(?:schließe|sperre) (?:diesen|das|den) (?:thread|thema|beitrag)\\b.{0,120}',
  'sujet (?:verrouillé|fermé|déplacé)[.!]?|je verrouille(?: ce| le) (?:sujet|fil)\\b.{0,120}',
  '(?:tema|hilo) (?:cerrado|movido|bloqueado)[.!]?|cierro (?:el|este) (?:tema|hilo)\\b.{0,120}|tópico (?:fechado|trancado|movido)[.!]?',
  'discussione (?:chiusa|spostata)[.!]?|chiudo (?:la|questa) discussione\\b.{0,120}|topic gesloten[.!]?|(?:temat|wątek) (?:zamknięty|przeniesiony)[.!]?|zamykam (?:temat|wątek)\\b.{0,120}',
  'тема (?:закрыта|перенесена|заблокирована)[.!]?|закрываю тему\\b.{0,120}|тему (?:закрито|перенесено)[.!]?|téma (?:uzamčeno|uzavřeno|přesunuto|lezárva)[.!]?|konu (?:kilitlenmiştir|kapatılmıştır)[.!]?|(?:本帖|此帖|主题|主題)已(?:关闭|關閉|锁定|鎖定|移动|移動)[。！]?',
  // What a program says of the last change.
  '(?:last|first) edited by .{1,60}(?:\\d{4}|edited \\d+ times?|\\bago\\b).{0,60}|this post was (?:last )?(?:modified|edited)[: ].{1,100}|« ?last edit: .{1,100}',
  'zuletzt (?:geändert|bearbeitet|editiert) (?:von|durch) .{1,60}\\d.{0,60}|dernière (?:modification|édition) par .{1,60}\\d.{0,60}|(?:última edición por|editado por última vez por|última vez editado por|editado pela última vez por) .{1,60}\\d.{0,60}',
  'ultima modifica (?:di|da) .{1,60}\\d.{0,60}|(?:laatst|het laatst) (?:gewijzigd|bewerkt|aangepast) door .{1,60}\\d.{0,60}|ostatnio (?:zmieniony|edytowany) .{1,60}przez .{1,80}|naposledy (?:upravil|editoval)(?:\\(a\\)|a)? .{1,60}\\d.{0,60}',
  '(?:senast redigerad|sidst rettet|sist redigert|sist endret) (?:av|af) .{1,60}\\d.{0,60}|viimeksi muokannut .{1,60}\\d.{0,60}|последний раз редактировалось .{1,60}\\d.{0,60}|востаннє (?:редагувалось|відредаговано) .{1,60}\\d.{0,60}|en son .{1,60}tarafından .{1,40}(?:tarihinde )?düzenlendi.{0,40}|最后由 .{1,60}(?:编辑|修改).{0,20}|最後由 .{1,60}編輯.{0,20}|最終更新 .{1,60}|마지막으로 .{1,60}수정.{0,20}',
];

/** What stands between the two, where something must: `removed by a moderator`, not `edited: I found it in the forum`. */
export const BY = 'by|from|for|durch|von|vom|aus|par|du|por|del|pelo|pela|do|da|dal|dalla|door|van|av|af|fra|från|przez|od|z|a|от|из|від|із|tarafından';
