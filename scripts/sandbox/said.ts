/** What customers say whom no claim hears: a few on parking, and others on whatever there is. For tests of groups. */

/** On parking, each in words of their own. */
export const PARKING = [
  'I cannot find parking for the van on Fridays. The harbour is shut.',
  'They fined me for parking the van outside my own door, again.',
  'My van needs a parking permit now, and nobody answers the phone there.',
  'Parking a van in this street costs more than the flour.',
];

/** On all else; one of them is what a claim of the sandbox's persona listens for. */
export const OTHERS = [
  'The invoice shows my old address at the top of the page.',
  'How do I add a second customer to the list?',
  'It all goes into the biscuit tin, as it always did.',
  'Please change the colour of the header, it hurts.',
  'The app closes when I turn the phone sideways.',
  'Where did the yearly report go this spring?',
  'Somebody paid me twice and wants one payment back.',
  'Can my sister see what I write down here?',
  'It asked for a password that I never chose.',
  'The sum at the bottom is wrong by one penny.',
  'I would like larger letters on my screen.',
  'Your music on hold made my dog sing.',
  'Nothing arrives when I press send in the evening.',
  'Which tax year does this button mean?',
  'My grandmother spells our name with a dot.',
  'Is there a way to count eggs?',
  'The reminder came on a Sunday morning.',
  'Thank you for the quick answer last week.',
];
