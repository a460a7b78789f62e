import type { ReactNode } from "react";
import { type Area, areas, titleOf } from "../state/area.ts";
import { Paint } from "./Paint.tsx";

/** The areas and their keys. */
export function Tabs({ area }: { readonly area: Area }): ReactNode {
  return (
    <Paint>
      {areas.map((one, index) => (
        <Paint key={one} tone={one === area ? "accent" : "quiet"} bold={one === area} inverse={one === area}>
          {` ${index + 1} ${titleOf[one]} `}
        </Paint>
      ))}
    </Paint>
  );
}
