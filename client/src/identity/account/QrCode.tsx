import qrcode from 'qrcode-generator';
import type { ReactElement } from 'react';
import './QrCode.css';

/** Whole pixels per module: a blurred code is hard to scan. */
const PIXELS = 4;

/** The quiet zone that scanners need around the code. */
const QUIET = 4;

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** Drawn here: its secret must not be sent to a third party. */
const draw = (text: string): Drawing => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => row);
  const dark = rows.flatMap((row) =>
    rows.filter((column) => code.isDark(row, column)).map((column) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`),
  );
  return { size: count + 2 * QUIET, path: dark.join('') };
};

/** Dark on light in every colour scheme: many scanners read nothing else. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }): ReactElement => {
  const { size, path } = draw(text);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      width={size * PIXELS}
      height={size * PIXELS}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
