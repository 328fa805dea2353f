/** The address of the operations that need a person, with one of them open where it is named. */
export function operationHref(id?: string): string {
  return id ? `/operations?operation=${encodeURIComponent(id)}` : "/operations";
}
