/** Which fields and columns of exports hold somebody's name. */

const NAME_FIELD =
  /^(?:(?:full|first|last|given|family|display|user|customer|client|contact|requester|author|agent|assignee|sender|responder|reviewer|respondent|submitter|owner|from|to)[ _-]?name|name|requester|customer|author|sender|assignee|agent|reviewer|respondent|submitter|contact|cc|from|interviewer|username|nombre|nom|nome|naam|имя|姓名|氏名)$/iu;

/** Whether a column or key of this name holds names of people. */
export function isNameField(name: string): boolean {
  return NAME_FIELD.test(
    name
      .replace(/^\ufeff/u, '')
      .replace(/^"|"$/g, '')
      .trim(),
  );
}
