/** Words of `solution-as-need`, by language. Only things that are drawn on a screen are listed: a bill or a reminder exists without one. */
import { listsOf } from './listed.ts';

/** Who says so wants a thing. */
export const wanting = listsOf({
  en: 'wants|want|wanted|needs|need|needed|requires|require|would like|would love|wishes for|wish for|longs for|looking for|looks for|look for|hopes for|hope for|=expects|=expect|=expected|craves|demands|must have|has to have|dreams of|could use|could really use|could do with|missing|lacks|lack',
  de: 'will|wollen|wollte|möchte|möchten|braucht|brauchen|bräuchte|benötigt|benötigen|wünscht|wünschen|hätte gern|hätte gerne|hätten gern|sucht|verlangt|erwartet|vermisst',
  fr: 'veut|veulent|voudrait|voudraient|besoin|souhaite|souhaitent|aimerait|aimeraient|désire|réclame|exige|attend|cherche|rêve',
  es: 'quiere|quieren|querría|quisiera|necesita|necesitan|desea|desean|gustaría|busca|exige|espera|sueña',
  pt: 'quer|querem|queria|gostaria|precisa|precisam|deseja|desejam|necessita|procura|exige|espera|sonha',
  ru: '=хочет|=хотят|=хотел|=хотела|=хотелось|=хочется|=нужен|=нужна|=нужно|=нужны|=требуется|=требует|=мечтает|=желает|=ищет|=необходим|=необходима|=необходимо',
  zh: '想要|需要|希望|想有|期待|渴望|要求|缺少|缺一个',
});

/** Who asks for a thing: an honest report in a story, but a claim would make a request into a need. */
export const asking = listsOf({
  en: 'asks for|ask for|asked for|requests|requested',
  de: 'bittet um|^fordert',
  fr: 'demande|demandent',
  es: 'pide|piden',
  pt: 'pede|pedem',
  ru: '=просит|=просят',
  zh: '要求',
});

/** Parts of a product: what is on a screen, or what a computer does. */
export const things = listsOf({
  en: 'button|dashboard|filter|dropdown|drop-down|toggle|checkbox|tick-box|slider|widget|plugin|plug-in|chatbot|chat bot|live chat|push notification|notification|in-app|app|search bar|search box|search function|search field|menu|tab|sidebar|toolbar|pop-up|tooltip|wizard|=integration|=integrations|API|webhook|dark mode|night mode|bulk action|bulk edit|export function|export to|CSV|CSV export|Excel export|PDF export|import function|auto-save|autosave|autofill|auto-fill|auto-complete|autocomplete|one-click|single-click|single sign-on|SSO|login page|log-in page|face ID|feature|=functionality|user interface|UI|interface|landing page|settings page|progress bar|shortcut|keyboard shortcut|QR code|calendar sync|real-time sync|portal|chart|KPI',
  de: '*knopf|*button|*dashboard|*filter|*funktion|*feature|*widget|*plugin|*chatbot|*app|push*|*benachrichtigung|*benachrichtigungen|*schaltfläche|*suchleiste|*suchfeld|*menü|*dropdown|dunkelmodus|dark mode|nachtmodus|*schnittstelle|API|*export|CSV|*integration|*portal|*formular|tastenkürzel|QR-code|*oberfläche|ein-klick*',
  fr: 'bouton|tableau de bord|filtre|liste déroulante|menu déroulant|case à cocher|widget|plugin|chatbot|notification|appli|application|barre de recherche|intégration|API|mode sombre|mode nuit|export|CSV|=fonctionnalité|=fonctionnalités|=fonction|=fonctions|interface|portail|raccourci|code QR|QR code',
  es: 'botón|panel de control|dashboard|filtro|desplegable|menú desplegable|casilla|widget|plugin|chatbot|notificación|notificaciones|app|aplicación|barra de búsqueda|buscador|integración|API|modo oscuro|modo nocturno|exportación|CSV|=funcionalidad|=funcionalidades|=función|=funciones|interfaz|portal|atajo|código QR',
  pt: 'botão|botões|painel de controle|painel|dashboard|filtro|menu suspenso|widget|plugin|chatbot|notificação|notificações|app|aplicativo|barra de busca|integração|API|modo escuro|modo noturno|exportação|CSV|=funcionalidade|=funcionalidades|=função|=funções|interface|portal|atalho|código QR|QR code',
  ru: 'кнопк*|панель управления|дашборд*|фильтр*|виджет*|плагин*|чат-бот*|чатбот*|уведомлени*|пуш*|приложени*|строка поиска|интеграци*|API|тёмная тема|темная тема|ночной режим|экспорт*|CSV|функци*|интерфейс*|выпадающ*|QR-код*',
  zh: '按钮|仪表盘|仪表板|看板|筛选|过滤器|下拉菜单|菜单|弹窗|小程序|应用|插件|机器人|推送|通知|搜索框|搜索栏|深色模式|夜间模式|导出|接口|功能|界面|快捷键|二维码',
});

/** What one does to a screen, where it is what somebody wants. */
export const doings = listsOf({
  en: 'click|swipe|scroll less|drag and drop|log in|sign in|sign up|sync|filter by|sort by|export to|export data|export all|bulk edit|toggle',
  de: 'klicken|anklicken|wischen|filtern|exportieren|einloggen|synchronisieren',
  fr: 'cliquer|filtrer|exporter|se connecter|synchroniser',
  es: 'hacer clic|filtrar|exportar|iniciar sesión|sincronizar',
  pt: 'clicar|filtrar|exportar|fazer login|sincronizar',
  ru: 'кликать|кликнуть|фильтровать|экспортировать|синхронизировать|залогиниться',
  zh: '点击|一键|筛选|导出|登录|同步',
});

/** Words beside which a button is horn, a filter paper and a menu lunch. */
export const elsewhere = listsOf({
  en: 'coat|shirt|jacket|sleeve|blouse|cuff|dress|cardigan|collar|trousers|waistcoat|sew|sewn|thread|horn|needle|zip|coffee|water|tap water|oil|air|fuel|cigarette|tobacco|vacuum|kettle|pump|aquarium|engine|dust|sun|filter paper|restaurant|café|cafe|lunch|dinner|supper|breakfast|dish|dishes|chef|pub|bar|beer|drinks|car|van|taxi|lorry|truck|lift|school|village|society|neighbourhood|community|course|magazine|newspaper|film|licence|=market|wine|abroad|nautical|tide|sailing|weather|eye chart|belly|doorbell|bus driver|stop button|church|cathedral|council|landlord|doctor|starter|main course|=ship|olives|grain',
  de: 'Mantel*|Hemd*|Jacke*|Bluse*|Hose*|Ärmel*|Kleid*|nähen|annähen|Naht|Faden|Kaffee*|Wasser*|Öl*|Luft*|Zigarette*|Staub*|Pumpe*|Auto|Motor|Restaurant|Mittag*|Abendessen|Speise*|Integrationskurs|Gesellschaft|Schule|Sprachkurs|Amt|Behörde|Finanzamt|Antragsformular|Körper*|Herz*|Wein|Markt|Kirche',
  fr: 'manteau|chemise|veste|manche|robe|coudre|recoudre|fil|café|eau|huile|air|cigarette|voiture|camion|restaurant|déjeuner|dîner|peau|école|société|village|théâtre|cathédrale|église|corps|mairie|préfecture',
  es: 'abrigo|camisa|chaqueta|manga|vestido|bata|uniforme|pantalón|coser|=coserlo|=coserla|hilo|café|agua|aceite|aire|cigarro|cigarrillo|coche|camión|restaurante|comida|cena|escuela|sociedad|barrio|ayuntamiento|juzgado|trabajo|cuerpo|solar',
  pt: 'casaco|camisa|blusa|manga|vestido|costurar|pregar|linha|café|água|óleo|ar|cigarro|carro|caminhão|restaurante|almoço|jantar|escola|sociedade|bairro|prefeitura|corpo|solar|emprego',
  ru: 'пальто|рубашк*|куртк*|рукав*|плать*|пришить|нитк*|кофе|вод*|масл*|воздух*|сигарет*|машин*|столов*|обед*|ужин*|школ*|обществ*|налогов*|суд*|домофон*|лифт*|звонк*',
  zh: '大衣|衬衫|外套|袖|缝|纽扣|咖啡|净水|空气|香烟|汽车|电梯|餐厅|午饭|晚饭|社区通知|居委会|法院|银行通知|拆迁|身体',
});

/** Before a thing: it is there already, and known. */
export const settled = listsOf({ en: '=the|=this|=that|=these|=her|=his|=their', fr: '=la|=le|=les|=cette|=ce|=son|=sa|=ses' });

/** A want that is not there. */
export const denying = listsOf({
  en: "not|no|never|don't|doesn't|didn't|without|neither|nor|nobody|hardly|rather than|instead of|wouldn't|won't|isn't|stopped",
  de: 'nicht|kein|keine|keinen|keiner|nie|niemals|ohne|statt|weder',
  fr: 'ne|=n|=n’|pas|aucun|aucune|jamais|sans|ni',
  es: 'no|ni|nunca|ningún|ninguna|sin|jamás',
  pt: 'não|nem|nunca|nenhum|nenhuma|sem|jamais',
  ru: '=не|=ни|=без|=никогда|=никакой|=никакая',
  zh: '不|没|别|无需',
});

/** Headings and labels under which wants are listed. */
export const wantHeadings = listsOf({
  en: 'needs|wants|wishes|requirements|wish list|wishlist|feature requests|must haves|goals|user needs',
  de: 'Bedürfnisse|Bedarf|Wünsche|Anforderungen|Ziele',
  fr: 'besoins|souhaits|attentes|exigences|objectifs',
  es: 'necesidades|deseos|requisitos|objetivos',
  pt: 'necessidades|desejos|requisitos|objetivos',
  ru: 'потребности|пожелания|требования|цели',
  zh: '需求|期望|目标',
});
