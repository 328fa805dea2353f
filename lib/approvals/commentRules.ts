/** Who said what about an override that two people decided. */
export interface TwoWords {
  maker: string;
  makerComment: string;
  approver: string;
  approverComment: string;
}

/** The comment the vendor gets with it: the maker's reasons first, and both by name. */
export function commentOfTwo({ maker, makerComment, approver, approverComment }: TwoWords): string {
  return `${makerComment} (proposed by ${maker}; approved by ${approver}: ${approverComment})`;
}
