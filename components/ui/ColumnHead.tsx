import { TableHead, Th } from "./Table";

/** A column of a table: its name, for assistive technology alone where `hidden`, and the class of its width. */
interface Column {
  name: string;
  width: string;
  hidden?: boolean;
}

interface ColumnHeadProps {
  columns: readonly Column[];
  className?: string;
  cellClassName?: string;
}

/** The head of a table whose rows become cards on a narrow screen; there it is for assistive technology only. */
export function ColumnHead({ columns, className = "", cellClassName = "" }: ColumnHeadProps) {
  return (
    <TableHead role="rowgroup" className={`max-xl:sr-only ${className}`}>
      <tr role="row">
        {columns.map(({ name, width, hidden }) => (
          <Th key={name} role="columnheader" className={`${cellClassName} ${width}`}>
            {hidden ? <span className="sr-only">{name}</span> : name}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}
