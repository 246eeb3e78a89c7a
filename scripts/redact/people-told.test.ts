import { describe, expect, it } from 'vitest';
import { redactor } from './redact.ts';

const masked = (text: string, language: string): string[] => redactor([])(text, language).spans.map(({ start, end }) => text.slice(start, end));

describe('a family name alone', () => {
  it.each([
    ['en', 'Mr Okafor called twice about the terminal.', 'Okafor'],
    ['en', 'Ms Adeyemi-Clarke says April was better.', 'Adeyemi-Clarke'],
    ['en', 'Hello Okafor,\nthe export hangs.', 'Okafor'],
    ['de', 'Frau Lindqvist hat angerufen.', 'Lindqvist'],
    ['de', 'Sehr geehrte Frau Dr. Hohenstein, die Rechnung fehlt.', 'Hohenstein'],
    ['de', 'Ich habe mit Herrn Özdemir von der Bäckerei Müller GmbH gesprochen.', 'Özdemir'],
    ['fr', 'Chère Mme Ouédraogo, merci.', 'Ouédraogo'],
    ['fr', 'M. Benchekroun a rappelé.', 'M. Benchekroun'],
    ['es', 'La Señora Ibarra no recibió el pedido.', 'Ibarra'],
    ['pt', 'Prezado Sr. Guimarães, segue a nota.', 'Guimarães'],
    ['it', 'Gentile Signora Zanetti, la fattura manca.', 'Zanetti'],
    ['nl', 'Mevrouw van der Heijden belde.', 'van der Heijden'],
    ['nl', 'Geachte heer Boersma, de factuur ontbreekt.', 'Boersma'],
    ['pl', 'Pani Wiśniewska dzwoniła.', 'Wiśniewska'],
    ['cs', 'Vážený pane Svobodo, faktura chybí.', 'Svobodo'],
    ['tr', 'Sayın Karadağ, fatura gelmedi.', 'Karadağ'],
    ['tr', 'Xorkan Bey dün aradı.', 'Xorkan'],
    ['hu', 'Kovács úr telefonált.', 'Kovács'],
    ['el', 'Η κυρία Παπαδοπούλου τηλεφώνησε.', 'Παπαδοπούλου'],
    ['ru', 'Г-жа Петрова звонила.', 'Петрова'],
    ['ja', '田中さんから電話がありました。', '田中'],
    ['ja', '小林部長は不在です。', '小林'],
    ['zh', '王先生昨天打电话来了。', '王'],
    ['zh', '尊敬的赵总：发票没有收到。', '赵'],
    ['ko', '박 부장님께 물어봤어요.', '박'],
    ['hi', 'श्री वर्मा ने फोन किया।', 'वर्मा'],
    ['he', 'גברת כהן התקשרה.', 'כהן'],
    ['ar', 'السيد محمود اتصل أمس.', 'محمود'],
  ])('is masked where a title or a greeting makes somebody of it (%s): %s', (language, text, name) => {
    expect(masked(text, language)).toEqual([name]);
  });

  it('stays where nothing around it tells of a person', () => {
    expect(masked('The Anderson account is overdue, and so is the Miller one.', 'en')).toEqual([]);
  });
});

describe('a first name', () => {
  it.each([
    ['en', 'Hi Rose, the rose bushes are gone.', 'Rose'],
    ['de', 'Hallo Jürgen, hast du den Beleg?', 'Jürgen'],
    ['de', 'Die Kundin heißt Xwantje Quorre und kommt aus Kiel.', 'Xwantje Quorre'],
    ['es', 'Doña Remedios me ayuda con la caja.', 'Remedios'],
    ['ru', 'Я спросил у Галины Петровны.', 'Галины Петровны'],
    ['ru', 'Привет, Дима, скинь чек.', 'Дима'],
    ['zh', '陈美玲说系统很慢。', '陈美玲'],
    ['en', 'Our rep Siobhan left.', 'Siobhan'],
    ['en', 'Dear Xilandra,\nit broke.', 'Xilandra'],
    ['en', 'Tom & Anna run it.', 'Tom'],
  ])('is known in its language, declined or greeted (%s): %s', (language, text, name) => {
    expect(masked(text, language)[0]).toBe(name);
  });
});

describe('what is called like people and is nobody', () => {
  it.each([
    ['en', 'Rose Garden Supplies and Charlotte Bakery Supplies are our best clients.'],
    ['en', 'Johnson & Johnson and Ernst & Young pay late.'],
    ['en', "Hannah's Kitchen Ltd, Smith & Sons Ltd and O'Brien Plumbing Inc owe me."],
    ['en', 'We left Wells Fargo for Morgan Stanley, and Charles Schwab for Chase.'],
    ['en', 'We shipped it to Jackson, Mississippi, from a store in Victoria.'],
    ['en', 'Black Friday, Good Friday and Easter Monday are hell, in May as in August.'],
    ['en', 'Stark Industries and Wayne Enterprises both use it.'],
    ['en', 'A Harley Davidson, a John Deere and an Alfa Romeo stood there.'],
    ['en', 'The FPGAs came late. I take size M. Great fit.'],
    ['de', 'Die Firma Schmidt & Söhne GmbH zahlt nie, Bäckerei Kaiser KG auch nicht.'],
    ['de', 'Der Kaiser Wilhelm Platz ist gesperrt. Das Café Anna auch.'],
    ['de', 'Im August war ich in Kiel, im März in Bremen und am Dienstag in Ulm.'],
    ['de', 'Der Wolf und der Fuchs lesen einen Roman über die Liebe.'],
    ['fr', 'La société Dupont & Fils SARL ne paie pas. La pierre est lourde.'],
    ['es', 'Panadería Santa Rosa S.A. y Hermanos García S.L. no pagan en mayo.'],
    ['pt', 'A Magazine Luiza não. As Casas Bahia também.'],
    ['nl', 'Albert Heijn, Jumbo en Coolblue. In mei ben ik in Utrecht.'],
    ['tr', 'Aydın Tekstil A.Ş. ödemedi.'],
    ['ru', 'Вера в людей, надежда и любовь. Роман о войне. ООО Ромашка не платит.'],
    ['ja', '株式会社山田製作所と佐藤商事株式会社に送りました。皆さん、王様、お客さん。'],
    ['zh', '深圳市华为技术有限公司和王府井百货都不付款。'],
    ['ko', '삼성전자와 현대자동차 주식회사에 보냈습니다.'],
  ])('stays (%s): %s', (language, text) => {
    expect(masked(text, language)).toEqual([]);
  });
});
