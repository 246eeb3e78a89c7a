/** Short forms by which people are called: one row a name. Nobody is masked by this list; it tells that two names are one person's. */
import { folded } from './letters.ts';

const ROWS = `
alexander alexandra alex sasha sascha sandy sandra xander саша александр александра шура саня
andrew andy drew|andreas andi|anthony antonio tony toni|benjamin ben benny|beatrice bea trixie|catherine katherine kathryn kate katie kathy cathy kat katja katarina
charles charlie chuck|charlotte lottie charlie|christopher chris topher|christine christina chris tina christa|daniel dan danny|david dave|deborah debbie deb|dorothy dot dottie
edward ed eddie ted ned|elizabeth elisabeth liz lizzy lizzie beth betty eliza lisa elsa liesel bess|emily em|frances fran|francis frank|francisco paco pancho|frederick fred freddie fritz friedrich
gabriel gabe|george georgie|gregory greg|guadalupe lupe|harold harry|henry harry hank heinz|jacob jake|james jim jimmy jamie|jennifer jen jenny|jessica jess jessie|johannes hannes hans johann
john jack johnny|jonathan jon|joseph joe joey josef sepp|josefa pepa|jose pepe|joshua josh|kenneth ken kenny|lawrence larry|leonard leo len|margaret maggie meg peggy greta margarete gretel
maria mariechen mitzi marie|matthew matt|matthias matze|michael mike mick micha michi|nicholas nicolas nick nico klaus niklas|nathaniel nathan nate|olivia liv livvy|patricia pat patty trish|patrick pat paddy
peter pete|philip phil|priscilla cilla|rebecca becky becca|richard rick ricky dick rich|robert rob bob bobby robbie bert|ronald ron|samuel samantha sam sammy|sebastian basti seb|stephen steven steve
susan sue suzy susanne susi|theodore ted theo|theresa terry tess teresa|thomas tom tommy|timothy tim timmy|victoria vicky vicki tori|vincent vince vinny|wilhelm willi willy|william will bill billy liam
zachary zach|dolores lola|ignacio nacho|enrique quique|jesus chucho|rosario charo|concepcion concha conchita|mercedes merche|manuel manolo manu|isabel isa bella|alejandro ale alex|luis lucho
giuseppe peppe beppe pino|francesco franco checco|luigi gigi|giovanni gianni nanni|antonio totò nino|salvatore toto turi|joao joaozinho|eduardo edu duda|luiz lula
katarzyna kasia|malgorzata gosia|anna ania anka anja annie|agnieszka aga|joanna asia|magdalena magda lena|barbara basia|krzysztof krzysiek|tomasz tomek|piotr piotrek|wojciech wojtek|stanislaw staszek|jakub kuba
дмитрий дима митя|екатерина катя|елена лена алена|ольга оля|наталья наташа|татьяна таня|галина галя|людмила люда мила|мария маша|анна аня нюра|анастасия настя|михаил миша|николай коля|владимир вова володя|сергей сережа серёжа
иван ваня|алексей леша лёша|евгений женя|евгения женя|юлия юля|ирина ира|светлана света|виктор витя|виктория вика|павел паша|константин костя|валентина валя|надежда надя|любовь люба|вера верочка|андрей андрюша|антон тоша
dmitri dmitry dima|ekaterina katya|natalia natasha|tatiana tanya|galina galya|mikhail misha|vladimir vova volodya|sergei sergey seryozha|yevgeny evgeny zhenya|anastasia nastya|mehmet memo|mustafa musti|mohamed mohammed muhammad mo`;

const GROUPS: ReadonlyMap<string, readonly number[]> = (() => {
  const groups = new Map<string, number[]>();
  for (const [at, row] of ROWS.split(/[|\n]/u).entries()) {
    for (const name of row.split(' ').filter(Boolean)) groups.set(folded(name), [...(groups.get(folded(name)) ?? []), at]);
  }
  return groups;
})();

/** Whether one name is a short form of the other. Both as names are compared. */
export function isShortFor(one: string, other: string): boolean {
  const of = GROUPS.get(other);
  return GROUPS.get(one)?.some((group) => of?.includes(group)) ?? false;
}

/** The forms that somebody of this name may be called by, itself not among them. */
export function shortForms(name: string): string[] {
  const groups = GROUPS.get(name);
  return groups ? [...GROUPS].filter(([other, of]) => other !== name && of.some((group) => groups.includes(group))).map(([other]) => other) : [];
}
