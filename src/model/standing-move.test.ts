import { describe, expect, it } from 'vitest';
import { Claim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { Thresholds } from './settings.ts';
import { moveOf, type ClaimAt } from './standing-move.ts';

const claim = Claim.parse({ id: 'tin', facet: 'frustration', says: 'She keeps the takings in a tin.' });
const thresholds = Thresholds.parse({});

/** `P01 interview 2026-01-04`, with `against` before it where it contradicts. */
function heard(...lines: string[]): Evidence[] {
  return lines.map((line) => {
    const [against, by, channel, said] = /^(against )?(\S+) (\S+) (\S+)$/.exec(line)!.slice(1);
    return {
      claim: 'tin',
      stance: against ? 'contradicts' : 'supports',
      by: by!,
      channel: channel as 'interview',
      said: said!,
      conversation: `${channel}s/${said}-${by!.toLowerCase()}`,
    };
  });
}

const at = (evidence: Evidence[], more: Partial<ClaimAt> = {}): ClaimAt => ({ claim, evidence, day: '2026-03-31', thresholds, ...more });

const TWO = heard('P01 interview 2026-01-04', 'P02 interview 2026-01-05');
const THREE = [...TWO, ...heard('P03 interview 2026-02-01')];

describe('a standing', () => {
  it('that did not move has no causes to tell', () => {
    expect(moveOf(at(TWO), at([...TWO, ...heard('P01 ticket 2026-03-01')]))).toBeUndefined();
  });

  it('rises by those who said so newly, and says who is a new person and what a new channel', () => {
    const after = [...TWO, ...heard('P31 interview 2026-03-04', 'C7 ticket 2026-03-09', 'P01 interview 2026-03-10')];
    expect(moveOf(at(TWO), at(after))).toEqual({
      claim: 'tin',
      says: claim.says,
      from: 'assumed',
      to: 'corroborated',
      because: [
        {
          kind: 'heard',
          stance: 'supports',
          spoke: [
            { by: 'P31', channel: 'interview', said: '2026-03-04', conversation: 'interviews/2026-03-04-p31', newPerson: true, newChannel: false },
            { by: 'C7', channel: 'ticket', said: '2026-03-09', conversation: 'tickets/2026-03-09-c7', newPerson: true, newChannel: true },
            { by: 'P01', channel: 'interview', said: '2026-03-10', conversation: 'interviews/2026-03-10-p01', newPerson: false, newChannel: false },
          ],
        },
      ],
    });
  });

  it('is contested by those who say otherwise, and by nobody else who spoke', () => {
    const move = moveOf(at(THREE), at([...THREE, ...heard('against P09 ticket 2026-03-04', 'P03 ticket 2026-03-05')]));
    expect(move).toMatchObject({ from: 'observed', to: 'contested', because: [{ kind: 'heard', stance: 'contradicts', spoke: [{ by: 'P09' }] }] });
    expect(move!.because).toHaveLength(1);
  });

  it('falls when somebody no longer counts', () => {
    expect(moveOf(at(THREE), at(THREE.slice(1)))).toMatchObject({
      from: 'observed',
      to: 'assumed',
      because: [{ kind: 'gone', stance: 'supports', spoke: [{ by: 'P01', newPerson: true }] }],
    });
  });

  it('goes stale by silence alone, and comes back when somebody says it again', () => {
    const later = { day: '2027-03-01' };
    expect(moveOf(at(THREE), at(THREE, later))).toMatchObject({
      claim: 'tin',
      from: 'observed',
      to: 'stale',
      because: [{ kind: 'silence', last: '2026-02-01' }],
    });
    const again = [...THREE, ...heard('P01 interview 2027-03-02')];
    expect(moveOf(at(THREE, later), at(again, { day: '2027-03-03' }))).toMatchObject({
      from: 'stale',
      to: 'observed',
      because: [{ kind: 'heard', stance: 'supports', spoke: [{ by: 'P01', newPerson: false }] }],
    });
  });

  it('over time counts what was said by each day, from one and the same evidence', () => {
    const all = [...THREE, ...heard('P04 ticket 2026-03-15')];
    expect(moveOf(at(all, { day: '2026-02-28' }), at(all))).toMatchObject({
      from: 'observed',
      to: 'corroborated',
      because: [{ kind: 'heard', spoke: [{ by: 'P04' }] }],
    });
  });

  it.each([
    ['its authors retire it', { claim: { ...claim, retired: '2026-03-01' } }, 'retired', { kind: 'retired', on: '2026-03-01' }],
    ['its authors allow less', { claim: { ...claim, atMost: 'assumed' as const } }, 'assumed', { kind: 'limited', to: 'assumed' }],
    ['it speaks of another side of the person', { claim: { ...claim, facet: 'fear' as const } }, 'stale', { kind: 'facet', from: 'frustration', to: 'fear' }],
    ['thresholds are others', { thresholds: { ...thresholds, people: 4 } }, 'assumed', { kind: 'thresholds' }],
  ])('moves when %s', (_what, more, to, cause) => {
    const slow = { ...thresholds, staleAfterMonths: { ...thresholds.staleAfterMonths, fear: 1 } };
    expect(moveOf(at(THREE, { thresholds: slow }), at(THREE, { thresholds: slow, ...more }))).toMatchObject({ from: 'observed', to, because: [cause] });
  });

  it('moves on the day of its retirement', () => {
    const retiring = { claim: { ...claim, retired: '2026-04-01' } };
    expect(moveOf(at(THREE, retiring), at(THREE, { ...retiring, day: '2026-04-02' }))).toMatchObject({
      to: 'retired',
      because: [{ kind: 'retired', on: '2026-04-01' }],
    });
  });

  it('names all that it took, where it took several', () => {
    // One supporter went and one opponent came: neither alone would have made it contested.
    const many = [...THREE, ...heard('P04 interview 2026-02-02')];
    const after = [...many.slice(1), ...heard('against P09 interview 2026-03-01')];
    expect(moveOf(at(many), at(after))?.because.map((cause) => [cause.kind, 'stance' in cause && cause.stance])).toEqual([
      ['heard', 'contradicts'],
      ['gone', 'supports'],
    ]);
  });
});
