/** Words of `demeaning-quote`, by language: insults of people. `Stupid machine` and `I feel stupid` are feelings that a team must hear, and are let be. */
import { listsOf } from '../words/listed.ts';

export const insults = listsOf({
  en: 'idiot|idiots|moron|morons|imbecile|imbeciles|retard|retarded|bitch|bitches|bastard|bastards|whore|slut|cunt|asshole|arsehole|dickhead|wanker|prick|scum|cripple|crippled|freak|freaks|nutcase|lunatic|hag|old hag|old bag|fatso|lardass|stupid cow|stupid woman|stupid women|stupid man|stupid people|stupid bitch|dumb bitch|stupid old|dumb people|dumb woman|faggot|tranny|gypsies|gypsy scum|savages|peasants|subhuman|vermin|trailer trash|white trash',
  de: 'Idiot|Idioten|Idiotin|Vollidiot|Trottel|Depp|Deppen|Schwachkopf|Schlampe|Hure|Arschloch|Arschlöcher|Wichser|Missgeburt|Krüppel|Spast|Spasti|Mongo|blöde Kuh|dumme Kuh|dumme Gans|alte Hexe|fette Sau|Schwuchtel|Kanake|Kanaken|Zigeuner|Asoziale|Gesindel|Abschaum|Untermensch',
  fr: 'idiot|idiote|idiots|imbécile|imbéciles|crétin|crétine|connard|connasse|conne|salope|pute|enculé|débile|débiles|mongol|vieille peau|grosse vache|pédé|bougnoule|racaille|sous-homme',
  es: 'idiota|idiotas|imbécil|imbéciles|gilipollas|cabrón|cabrona|puta|zorra|subnormal|retrasado|retrasada|tarado|maricón|vieja bruja|gorda asquerosa|sudaca|escoria|gentuza',
  pt: 'idiota|idiotas|imbecil|imbecis|babaca|cretino|vadia|puta|vagabunda|retardado|retardada|mongoloide|aleijado|viado|bicha|velha bruxa|gorda nojenta|escória|gentalha|otário|otária',
  ru: 'идиот*|дебил*|кретин*|придурок|придурк*|дура|дурак|дураки|дурой|дураком|тварь|сука|шлюха|урод|уроды|уродина|старая карга|жирная корова|чурка|чурки|хачи|даун|отбросы|быдло',
  zh: '白痴|傻逼|傻子|弱智|脑残|婊子|贱人|混蛋|王八蛋|残废|死胖子|老不死|乡巴佬|人渣|畜生|娘炮',
});
