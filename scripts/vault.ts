/** `npm run -s vault`: makes the vault, the folder outside the repository with the key and the table of people. */
import { counted, runCommand, text, type ExitStatus } from './command/command.ts';
import { groundOf, vaultOf } from './content/ground.ts';
import { makeVault, type Vault } from './vault/vault.ts';

const help = `
npm run -s vault [-- --content DIR]

Makes the vault: a folder that only you can read, with the key from which customers of exports get their pseudonyms, and a table that ties
people to theirs (people.csv; people.yml does as well). What is there already is never written over; run again, it says how things are.
It lies at EARSHOT_VAULT, or in \`.earshot\` in your home, and refuses to lie where git tracks files.

  --content DIR   the content root, in which it may not lie; EARSHOT_CONTENT or \`content\` otherwise

Exit status: 0 done · 2 wrong usage · 3 the vault cannot lie there, or cannot be written. See docs/vault.md.
`;

function told({ folder, made, narrowed, people, isInRepository }: Vault): string {
  return [
    made.length > 0 ? `Made in ${folder}: ${made.join(', ')}.` : `The vault is at ${folder}, and whole.`,
    ...(narrowed.length > 0 ? [`Others could read ${narrowed.map((name) => (name === '.' ? 'the folder' : name)).join(', ')}; now only you can.`] : []),
    `${counted(people, 'person', 'people')} in its table.`,
    ...(made.includes('key')
      ? ['Share the key with your team by a safe way, such as a password manager: with another key, the same customers get other pseudonyms.']
      : []),
    ...(isInRepository ? ['It lies in a git repository, which ignores it. Outside of any repository is safer: EARSHOT_VAULT names another place.'] : []),
    '',
  ].join('\n');
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  process.stdout.write(told(await makeVault(vaultOf(), groundOf(text(values['content'])).content)));
  return 0;
}

await runCommand({ help, options: { content: { type: 'string' } }, positionals: false, run });
