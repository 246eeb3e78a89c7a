/** How people and forums announce words that are not the writer's own, by language. Sources: the language files of XenForo, phpBB and Discourse. */

/** Before a colon and quote marks: `Zitat aus dem Werbetext: "…"`; the colon is the text's end here. Sources of regular expressions. */
export const QUOTED_FROM: readonly string[] = [
  'quot(?:e|ed|ing|ation) from|(?:I|to) quote|quote(?=\\s?$)|quotation|excerpt',
  'zitat|zitiere|zit\\.|auszug aus|klappentext|werbetext|produktbeschreibung|pressetext',
  'citation|je cite|quatrième de couverture|cita textual|cito|citação|citando|trecho|citazione|cit\\.',
  'citaat|citeer|citat|citerar|citerer|sitat|siterer|lainaus|sitaatti|lainaan',
  'cytat|cytuję|citace|citát|cituji|idézet|idézem|alıntı|цитата|цитирую|цитую|отрывок|уривок',
  '引用|原文|摘录|摘錄|抜粋|인용|اقتباس',
];

/** The last line of what a forum has quoted, where its software folds long quotes. */
export const FOLDED_QUOTE_ENDS: readonly string[] = [
  'click to (?:expand|shrink)',
  'zum vergrößern anklicken|klicke in dieses feld, um es in vollständiger größe anzuzeigen',
  'cliquez pour (?:agrandir|développer)|haga clic para expandir|haz clic para (?:expandir|ampliar)|clique para expandir',
  'clicca per (?:espandere|allargare)|klik om (?:te vergroten|uit te klappen)|klik for at udvide|klicka för att (?:expandera|utvidga)|klikk for å utvide|napsauta laajentaaksesi|klikkaa laajentaaksesi',
  'kliknij,? (?:aby|by) rozwinąć|kliknutím rozbalíte|klepněte pro rozbalení|kattints a kibontáshoz|нажмите,? чтобы раскрыть|натисніть,? щоб розгорнути|genişletmek için tıkla',
  '点击展开|點擊展開|クリックして展開|クリックして拡大|클릭하여 확장',
];

/** Above what such a forum has quoted: `Nora said:`. */
export const FOLDED_QUOTE_OPENS =
  '(?:said|wrote|schrieb|sagte|a dit|a écrit|dijo|escribió|disse|escreveu|ha detto|ha scritto|zei|schreef|sagde|skrev|sade|sa|kirjoitti|sanoi|napisał\\(?a?\\)?|powiedział\\(?a?\\)?|napsal\\(?a?\\)?|řekl\\(?a?\\)?|írta|сказал\\(?а?\\)?|написал\\(?а?\\)?|сказав\\(?ла\\)?|dedi|yazdı|说|說|写道|さんの投稿|님이 말함)';

/** The writer's own words are meant, though in quote marks: what they said, or what they would have it say. */
export const OWN_SAYING: readonly string[] = [
  "(?:I|we)(?:['’](?:ve|d|ll))? (?:\\p{L}+ ){0,2}?(?:wrote|write|said|say|ask|asked|tell|told|replied|answered|typed|type|entered|enter|thought|think|mean|meant|posted|sent|explained|complained|reported|want|wanted|expect|suggest|suggested|propose|searched|search|call|called)|(?:should|could|must|might|would) (?:just |simply |then )?(?:say|read|be|ask)|my (?:own )?(?:question|message|idea|suggestion|answer|reply|review|post|mail|e-?mail|text|comment|words|sentence|motto|wish|title)|for example|for instance|e\\.g\\.|such as",
  '(?:ich|wir) (?:\\p{L}+ ){0,3}?(?:schrieb|schreibe|sagte|sage|frage|fragte|meine|meinte|dachte|denke|gefragt|geschrieben|gesagt|tippte|suchte|suche|will|möchte|schlage)|(?:schrieb|sagte|fragte|dachte|meinte|habe|hatte) ich|(?:sollte|müsste|könnte) (?:\\p{L}+ ){0,3}?(?:heißen|stehen|lauten|sein)|mein(?:e[mnrs]?)? (?:frage|nachricht|idee|vorschlag|antwort|bewertung|mail|text|kommentar|motto|wunsch)|zum beispiel|z\\. ?B\\.',
  "(?:je|j['’]ai|nous|on) (?:\\p{L}+ ){0,2}?(?:écri[st]|dit|dis|demandé?|pensé|pense|répondu|tapé|voulais|voudrais|propose|cherch\\p{L}+)|(?:devrait|pourrait) (?:dire|être|afficher)|(?:ma|mon) (?:question|message|idée|suggestion|réponse|avis|texte|commentaire)|par exemple",
  '(?:escribí|dije|pregunté|pensé|respondí|quiero|quería|propongo|busqué|he (?:escrito|dicho|preguntado))|(?:debería|podría) (?:decir|ser|poner)|mi (?:pregunta|mensaje|idea|sugerencia|respuesta|reseña|texto|comentario)|por ejemplo',
  '(?:escrevi|disse eu|eu disse|perguntei|pensei|respondi|quero|queria|sugiro|pesquisei)|(?:deveria|poderia) (?:dizer|ser)|minha (?:pergunta|mensagem|ideia|sugestão|resposta|avaliação)|por exemplo',
  '(?:ho (?:scritto|detto|chiesto|pensato|risposto|cercato)|vorrei|volevo|propongo)|(?:dovrebbe|potrebbe) (?:dire|essere)|(?:la mia|il mio) (?:domanda|messaggio|idea|risposta|recensione|testo|commento)|per esempio|ad esempio',
  '(?:ik|wij|we) (?:\\p{L}+ ){0,2}?(?:schreef|zei|zeg|vroeg|dacht|antwoordde|typte|zocht|wil|bedoel)|(?:schreef|zei|vroeg|dacht) ik|(?:zou|moet) (?:\\p{L}+ ){0,2}?(?:moeten )?(?:staan|zijn|zeggen)|mijn (?:vraag|bericht|idee|voorstel|antwoord|tekst)|bijvoorbeeld',
  '(?:jeg|jag|vi) (?:\\p{L}+ ){0,2}?(?:skrev|skriver|sagde|sa|sade|spurgte|spurte|frågade|tænkte|tenkte|tänkte|svarede|svarte|svarade|vil|ville|vill|mener|menar)|(?:burde|skulle|borde|bør) (?:\\p{L}+ )?(?:stå|være|vara|si|sige|säga)|(?:mit|mitt|min) (?:spørgsmål|spørsmål|fråga|besked|melding|meddelande|idé|forslag|förslag|svar|tekst|text)|for eksempel|till exempel|t\\.ex\\.',
  '(?:kirjoitin|sanoin|kysyin|ajattelin|vastasin|haluan|haluaisin|ehdotan)|pitäisi (?:lukea|olla)|(?:kysymykseni|viestini|ehdotukseni|vastaukseni)|esimerkiksi',
  '(?:napisał[ae]m|powiedział[ae]m|zapytał[ae]m|pomyślał[ae]m|odpisał[ae]m|chcę|chciał[ae]?by?m)|(?:powinno|mogłoby) (?:być|brzmieć)|(?:moje|mój|moja) (?:pytanie|wiadomość|pomysł|propozycja|odpowiedź)|na przykład|np\\.',
  '(?:napsal[a]? jsem|řekl[a]? jsem|ptal[a]? jsem|myslel[a]? jsem|chci|chtěl[a]? bych)|mělo by (?:tam )?(?:být|stát)|(?:moje|můj) (?:otázka|zpráva|návrh|odpověď)|například|např\\.|(?:írtam|mondtam|kérdeztem|gondoltam|szeretném)|például',
  '(?:я|мы|ми) (?:\\p{L}+ )?(?:написал\\p{L}?|писал\\p{L}?|сказал\\p{L}?|спросил\\p{L}?|подумал\\p{L}?|ответил\\p{L}?|хочу|написав|написала|сказав|запитав|запитала)|должно (?:быть|стоять)|(?:мой|моя|моё|моє) (?:вопрос|сообщение|идея|предложение|ответ|питання)|например|наприклад',
  '我(?:们|們)?.{0,6}(?:写|寫|说|說|问|問|想|回复|回覆|建议|建議)|应该(?:写|是|说)|應該|比如|例如|(?:私|僕|俺).{0,8}(?:書|言|聞|思)|と(?:書きました|言いました|聞きました|入力しました)|例えば|(?:제가|내가|저는|나는).{0,10}(?:썼|말|물|생각)|예를 들|(?:yazdım|söyledim|sordum|düşündüm|istiyorum)|örneğin|(?:كتبت|قلت|سألت|أريد)|مثلا',
];
