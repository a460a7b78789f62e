import { Box } from "ink";
import type { ReactNode } from "react";
import { shellLine } from "../../command-line/shell-line.ts";
import { type Area, type ListArea, sortOf, titleOf } from "../state/area.ts";
import { bodyHeight, smallest, tooSmall } from "../state/layout.ts";
import type { ListState } from "../state/list-state.ts";
import type { Overlay, State } from "../state/state.ts";
import { DetailPane } from "./DetailPane.tsx";
import { Foot } from "./Foot.tsx";
import { FormPane } from "./FormPane.tsx";
import { Header } from "./Header.tsx";
import { Overview } from "./Overview.tsx";
import { Paint } from "./Paint.tsx";
import { Rule } from "./Rule.tsx";
import { Tabs } from "./Tabs.tsx";
import { ConfirmPane, HelpPane, LogPane, PagerPane } from "./Texts.tsx";
import { ThingList } from "./ThingList.tsx";

/** Everything, by the state alone. */
export function Screen({ state }: { readonly state: State }): ReactNode {
  const { size, area, place, services, live, recording, overlay } = state;
  if (tooSmall(size)) return <TooSmall state={state} />;
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Header place={place} services={services} live={live} recording={recording} columns={size.columns} />
      <Tabs area={area} />
      {overlay === undefined ? <Heading state={state} /> : undefined}
      <Box
        flexDirection="column"
        height={overlay === undefined ? bodyHeight(size) : bodyHeight(size) + 1}
        overflow="hidden"
      >
        {overlay === undefined ? <Body state={state} /> : <Over state={state} overlay={overlay} />}
      </Box>
      <Foot state={state} />
    </Box>
  );
}

function TooSmall({ state: { size } }: { readonly state: State }): ReactNode {
  return (
    <Box flexDirection="column">
      <Paint bold>The terminal is too small.</Paint>
      <Paint>{`It is ${size.columns}×${size.rows}; the console`}</Paint>
      <Paint>{`needs ${smallest.columns}×${smallest.rows}. q leaves.`}</Paint>
    </Box>
  );
}

function Heading({ state }: { readonly state: State }): ReactNode {
  const { area, details, lists, size } = state;
  const detail = details.at(-1);
  if (detail !== undefined) {
    const path = details.map(({ kind, id }) => `${kind} ${id}`).join(" › ");
    return <Rule title={`${titleOf[area]} › ${path}`} width={size.columns} />;
  }
  if (area === "overview") return <Rule title="" width={size.columns} />;
  return <Rule title={listTitle(area, lists[area])} right={position(state, area)} width={size.columns} />;
}

function listTitle(area: ListArea, { filter }: ListState): string {
  const order =
    sortOf[area] === "-id" ? "newest first" : filter.query.name_prefix === undefined ? "oldest first" : "by name";
  const command = shellLine([
    "shop",
    area,
    ...(area === "events" ? [] : ["list"]),
    ...(sortOf[area] === "-id" && area === "orders" ? ["--newest"] : []),
    ...filter.words,
  ]);
  const filtered = filter.text === "" ? "" : `, only “${filter.text}”`;
  return `${titleOf[area]}, ${order}${filtered}   = ${command}`;
}

/** Where we are in the list, and how long it is, as far as somebody has counted. */
function position(state: State, area: ListArea): string {
  const { window, selected, from, filter } = state.lists[area];
  const counted = filter.text === "" ? totalOf(state, area) : undefined;
  // The count is a moment old: it is not shown where we are past it already.
  const total = window.length ?? (counted !== undefined && counted > selected ? counted : undefined);
  if (total === 0) return "";
  const line =
    from === "start"
      ? (selected + 1).toLocaleString("en")
      : selected === 0
        ? "last"
        : `last but ${selected.toLocaleString("en")}`;
  return total === undefined ? line : `${line} of ${total.toLocaleString("en")}`;
}

function totalOf({ overview: { figures } }: State, area: Area): number | undefined {
  return area === "orders" || area === "users" || area === "products" ? figures?.stats[area] : undefined;
}

function Body({ state }: { readonly state: State }): ReactNode {
  const { area, details, lists, names, marks, overview, services, size } = state;
  const detail = details.at(-1);
  if (detail !== undefined) return <DetailPane detail={detail} marks={marks} size={size} />;
  if (area === "overview")
    return <Overview overview={overview} services={services} names={names} marks={marks} size={size} />;
  return <ThingList area={area} list={lists[area]} names={names} marks={marks} size={size} />;
}

function Over({ state, overlay }: { readonly state: State; readonly overlay: Overlay }): ReactNode {
  const { size, log } = state;
  switch (overlay.kind) {
    case "help":
      return <HelpPane state={state} top={overlay.top} />;
    case "log":
      return <LogPane log={log} top={overlay.top} size={size} />;
    case "form":
      return <FormPane form={overlay.form} width={size.columns} height={bodyHeight(size)} />;
    case "confirm":
      return <ConfirmPane confirm={overlay} width={size.columns} />;
    case "pager":
      return <PagerPane pager={overlay} size={size} />;
  }
}
