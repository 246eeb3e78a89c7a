import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '#model/yaml.ts';
import { maskedFile } from './masked-file.ts';
import { diffText, paintFor } from './shown.ts';

const masked = (name: string, text: string): string => maskedFile(name, text, { names: [] }).text;

describe('a masked file', () => {
  it('keeps its fields, which stay readable, and its labels', () => {
    const note =
      '---\ndate: 2026-03-04\nspeakers: { Dana: team, P07: customer }\nmethod: Honorine Brambleby called\n---\n**Dana:** Hi Honorine.\n\n**P07:** It is Dana again.\n';
    const text = masked('p07.md', note);
    expect(text).toBe(
      '---\ndate: 2026-03-04\nspeakers: { Dana: team, P07: customer }\nmethod: "[name] called"\n---\n**Dana:** Hi [name].\n\n**P07:** It is [name 2] again.\n',
    );
    expect(parseYaml(text.split('---\n')[1] ?? '').data).toMatchObject({ method: '[name] called' });
  });

  it('keeps times, numbers and voices of captions', () => {
    const captions = 'WEBVTT\n\n1\n00:00:04.000 --> 00:00:09.500\n<v P07>Ask Honorine,\nor call 030 901820.\n';
    expect(maskedFile('p07.vtt', captions, { names: [], language: () => 'de' }).text).toBe(
      'WEBVTT\n\n1\n00:00:04.000 --> 00:00:09.500\n<v P07>Ask [name],\nor call [phone].\n',
    );
  });

  it('keeps a table a table, and knows who is named in a row', () => {
    expect(masked('t.csv', 'id;Requester;Message\n1;Xilda Quorre;"Xilda; ""yes"""\n2;;Quorre is a town\n')).toBe(
      'id;Requester;Message\n1;[name];"[name]; ""yes"""\n2;;Quorre is a town\n',
    );
  });

  it('keeps JSON the same but for what is masked', () => {
    const text = masked(
      't.json',
      '{ "tickets": [ { "id": 1, "requester": { "name": "Xilda Quorre" }, "text": "Xilda:\\n\\"no\\"" }, { "id": 2, "text": "Quorre" } ] }',
    );
    expect(text).toBe('{ "tickets": [ { "id": 1, "requester": { "name": "[name]" }, "text": "[name]:\\n\\"no\\"" }, { "id": 2, "text": "Quorre" } ] }');
    expect(JSON.parse(text)).toBeDefined();
  });

  it('is not masked any further by a second run, and new people do not get the marks of others', () => {
    const once = masked('a.txt', 'Honorine and Quentine came.');
    expect(once).toBe('[name] and [name 2] came.');
    expect(masked('a.txt', `${once} So did Marinus.`)).toBe('[name] and [name 2] came. So did [name 3].');
  });

  it('masks what is uncertain only where somebody says so', () => {
    const text = 'We gave it to Hope yesterday.';
    const left = maskedFile('a.txt', text, { names: [] });
    expect(left.text).toBe(text);
    expect(left.doubts).toMatchObject([{ line: 1, column: 15, kind: 'name', said: 'Hope' }]);
    expect(maskedFile('a.txt', text, { names: [], decide: () => true }).text).toBe('We gave it to [name] yesterday.');
    expect(maskedFile('a.txt', 'Honorine gave it to Hope yesterday.', { names: [], decide: () => true }).text).toBe('[name] gave it to [name 2] yesterday.');
    expect(maskedFile('a.txt', text, { names: [], decide: () => false }).doubts).toEqual([]);
  });

  it('is shown line by line, in colour where a person wants it', () => {
    const { changes } = maskedFile('a.txt', 'One.\nAsk Honorine.\n', { names: [] });
    expect(diffText('a.txt', changes, paintFor({}))).toBe('a.txt:2\n- Ask Honorine.\n+ Ask [name].\n');
    expect(diffText('a.txt', changes, paintFor({ isTTY: true }, {}))).toContain('\u001b[31m- Ask Honorine.\u001b[0m');
    expect(diffText('a.txt', changes, paintFor({ isTTY: true }, { NO_COLOR: '1' }))).not.toContain('\u001b');
  });
});

describe('redact', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'earshot-redact-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/redact.ts', ...args], { encoding: 'utf8', env: { ...process.env, EARSHOT_VAULT: folder } });

  it('prints the masked text, and leaves the file alone', () => {
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'Ask Honorine.\n');
    expect(run(file)).toMatchObject({ status: 0, stdout: 'Ask [name].\n' });
    expect(readFileSync(file, 'utf8')).toBe('Ask Honorine.\n');
  });

  it('writes with --write and keeps byte-order mark and line ends', () => {
    const file = path.join(folder, 'a.md');
    writeFileSync(file, '\ufeffAsk Honorine.\r\nPlease.\r\n');
    expect(execFileSync(process.execPath, ['scripts/redact.ts', file, '--write'], { encoding: 'utf8' })).toBe('');
    expect(readFileSync(file, 'utf8')).toBe('\ufeffAsk [name].\r\nPlease.\r\n');
  });

  it('lists what is uncertain by its place alone, and says so by its exit status', () => {
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'One.\nWe gave it to Hope yesterday.\n');
    const { status, stderr, stdout } = run(file);
    expect(status).toBe(1);
    expect(stderr).toContain('a.txt:2:15');
    expect(stderr).not.toContain('Hope');
    expect(stdout).toContain('Hope');
    expect(run(file, '--yes')).toMatchObject({ status: 0, stdout: 'One.\nWe gave it to [name] yesterday.\n' });
    expect(run(file, '--no').status).toBe(0);
  });

  it('says of a file that is not there or cannot be masked what to do', () => {
    expect(run(path.join(folder, 'none.md')).status).toBe(3);
    writeFileSync(path.join(folder, 'a.docx'), 'PK');
    expect(run(path.join(folder, 'a.docx'))).toMatchObject({ status: 1, stdout: '' });
    expect(run().status).toBe(2);
  });
});
