/**
 * What to ask, by the side of the person that a claim speaks of. Every question is open, asks for something that happened, and is about the life
 * and not the product; none holds what we believe, so that nobody can agree with it.
 */
import type { Facet } from '#model/claim.ts';

/** A question, and what to ask when the first answer is told. */
export interface Question {
  ask: string;
  then: string;
}

/** Questions for each facet, to be taken in turn. */
export const questions: Record<Facet, readonly [Question, ...Question[]]> = {
  life: [
    { ask: 'Walk me through yesterday, from getting up to going to bed.', then: 'Which part of it was not as it usually is?' },
    { ask: 'Tell me about a day this month that was harder than most.', then: 'What had to give way that day?' },
    { ask: 'What has changed for you over the last year or so?', then: 'When did you first notice?' },
    { ask: 'Tell me about the place where you spend most of your day.', then: 'What would I see there that nobody talks about?' },
  ],
  motivation: [
    { ask: 'How did you come to do what you do?', then: 'What has kept you at it?' },
    { ask: 'Tell me about the last time you said no to something you could have had.', then: 'What mattered more?' },
    { ask: 'Tell me about something that you decided this year. How did you come to decide?', then: 'What did you weigh it against?' },
    { ask: 'When did you last put a lot of work into something that nobody had asked of you?', then: 'What was it for?' },
  ],
  frustration: [
    { ask: 'Tell me about the last time a day did not go as you had planned it.', then: 'What did you do then?' },
    { ask: 'What was the most tiresome thing of last week? Tell it from the beginning.', then: 'How often does it come to that?' },
    { ask: 'Tell me about something that you have given up trying to do.', then: 'What do you do instead?' },
    { ask: 'When did you last think that there must be another way to do this?', then: 'What had you tried before?' },
  ],
  fear: [
    { ask: 'Tell me about the last time something kept you awake.', then: 'What did you do about it the next day?' },
    { ask: 'When did you last put something off because of how it might go?', then: 'What did you think could happen?' },
    { ask: 'Tell me about a time when something nearly went wrong.', then: 'Who else knew of it?' },
    { ask: 'What did you last look at again, to be sure?', then: 'What would have made you sure the first time?' },
  ],
  delight: [
    { ask: 'Tell me about the best hour of last week.', then: 'Who or what was there?' },
    { ask: 'When did something last go better than you had thought?', then: 'What was different that time?' },
    { ask: 'Tell me about the last time you wanted to tell somebody how well something had gone.', then: 'Whom did you tell?' },
    { ask: 'What are you looking forward to?', then: 'When did you last have it?' },
  ],
  habit: [
    { ask: 'Show me something that you do every week, just as you did it the last time.', then: 'Why in that order?' },
    { ask: 'When did you last do something in another way than you usually do?', then: 'What brought you to it, and did it stay?' },
    { ask: 'What do you do first, and what last, on a day like this one?', then: 'How long has it been so?' },
    { ask: 'How do you keep from forgetting things? Show me the last one.', then: 'What happens to it now?' },
  ],
  relationship: [
    { ask: 'Who was part of your day yesterday? Tell me about them.', then: 'What did they know of what you were doing?' },
    { ask: 'Tell me about the last time you asked somebody for help.', then: 'How did you choose whom to ask?' },
    { ask: 'When did you and somebody close to you last see something differently?', then: 'How did it end?' },
    { ask: 'Tell me about something that you did lately for somebody else.', then: 'What did they make of it?' },
  ],
  need: [
    { ask: 'Tell me about the last time you could not go on with something.', then: 'What were you waiting for?' },
    { ask: 'When did you last make do with something that was meant for something else?', then: 'What were you trying to get done?' },
    { ask: 'What did you last have to find out in a hurry? Tell me how it went.', then: 'Where did you look first?' },
    { ask: 'Tell me about the last time you handed something over to somebody else.', then: 'What did you still keep an eye on?' },
  ],
};

/** The question for the nth claim of a facet: each its own, as long as there are any. */
export function questionFor(facet: Facet, nth: number): Question {
  const [first, ...others] = questions[facet];
  return [first, ...others][nth % (others.length + 1)] ?? first;
}
