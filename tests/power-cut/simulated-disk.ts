import type { Random } from "./random.ts";
import type { Entry } from "./recording.ts";
import { SimulatedDirectory } from "./simulated-directory.ts";
import { SimulatedFile } from "./simulated-file.ts";

interface Sync {
  readonly target: SimulatedFile | SimulatedDirectory;
  readonly upTo: number;
}

/** Replays a recording entry by entry; at any point it can say what a power cut would leave. */
export class SimulatedDisk {
  readonly #directory = new SimulatedDirectory();
  readonly #targets = new Map<bigint, SimulatedFile | SimulatedDirectory>();
  readonly #syncs = new Map<number, Sync>();
  #number = 0;

  apply(entry: Entry): void {
    this.#number++;
    switch (entry.kind) {
      case "open":
        if (entry.created) this.#create(entry.file, entry.name);
        return;
      case "open_directory":
        this.#targets.set(entry.file, this.#directory);
        return;
      case "write":
        this.#file(entry).change({ number: this.#number, kind: "write", offset: entry.offset, data: entry.data });
        return;
      case "size":
        this.#file(entry).change({ number: this.#number, kind: "size", size: entry.size });
        return;
      case "sync_start":
        this.#syncs.set(entry.position, { target: this.#target(entry), upTo: this.#number });
        return;
      case "sync_end":
        this.#endSync(entry.start);
        return;
      case "rename":
        this.#directory.rename(this.#number, entry.name, entry.to);
        return;
      case "remove":
        this.#directory.remove(this.#number, entry.name);
        return;
      case "kill":
        return;
    }
  }

  /** Every file as a program reads it while the power is on. */
  current(): Map<string, Buffer> {
    return new Map([...this.#directory.current()].map(([name, file]) => [name, file.current()]));
  }

  /** Every file as it is found after the power failed now. */
  afterCut(random: Random): Map<string, Buffer> {
    return new Map([...this.#directory.afterCut(random)].map(([name, file]) => [name, file.afterCut(random)]));
  }

  #create(inode: bigint, name: string): void {
    const file = new SimulatedFile();
    this.#targets.set(inode, file);
    this.#directory.add(this.#number, name, file);
  }

  #endSync(start: number): void {
    const sync = this.#syncs.get(start);
    if (sync === undefined) throw new Error(`A sync ends that never began, at byte ${start} of the recording.`);
    sync.target.makeDurable(sync.upTo);
    this.#syncs.delete(start);
  }

  #target(entry: { file: bigint }): SimulatedFile | SimulatedDirectory {
    const target = this.#targets.get(entry.file);
    if (target === undefined) throw new Error(`File ${entry.file} was there before the recording began.`);
    return target;
  }

  #file(entry: { file: bigint }): SimulatedFile {
    const target = this.#target(entry);
    if (target instanceof SimulatedFile) return target;
    throw new Error(`A write to the directory itself (${entry.file}).`);
  }
}
