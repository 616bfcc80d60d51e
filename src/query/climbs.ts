/**
 * Whether one of the parts of a scope (`organization:ID`, `school/class`) is `.` or `..`: it may stand in the path of what
 * is asked, where such a part would ask something else.
 */
export function climbs(scope: string): boolean {
  return scope.split(/[/\\:]/).some((part) => /^\.{1,2}$/.test(part.trim()));
}
