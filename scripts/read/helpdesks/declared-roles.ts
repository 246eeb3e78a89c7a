/** Whose words an account's are, where the sidecar of an export says so: `roles: { "tom@us.example": team }`. */
import type { Role } from '#model/conversation.ts';
import type { Source } from '../reader.ts';

/** Asks the sidecar for the role of an account, by its id, address, login or name, whichever it names. */
export type DeclaredRole = (...accounts: (string | undefined)[]) => { role: Role; why: string } | undefined;

/** What the sidecar of a source declares of accounts. Case does not matter. */
export function declaredRoles(source: Pick<Source, 'export'>): DeclaredRole {
  const roles = new Map(Object.entries(source.export?.roles ?? {}).map(([account, role]) => [account.trim().toLowerCase(), role]));
  if (roles.size === 0) return () => undefined;
  return (...accounts) => {
    const role = accounts.map((account) => account && roles.get(account.trim().toLowerCase())).find(Boolean);
    return role ? { role, why: `the sidecar says that its author's role is ${role}` } : undefined;
  };
}
