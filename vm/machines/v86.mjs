// v86.mjs EMULATOR BIOS KERNEL INITRD MEMORY APPEND - boots a kernel in v86 (vm/machines/v86).
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [emulator, bios, kernel, initrd, memory, append] = process.argv.slice(2);
const { V86 } = await import(pathToFileURL(`${emulator}/libv86.mjs`));

const machine = new V86({
	wasm_path: `${emulator}/v86.wasm`,
	memory_size: Number(memory) << 20,
	vga_memory_size: 1 << 20,
	bios: { url: `${bios}/bios.bin` },
	vga_bios: { url: `${bios}/vgabios-stdvga.bin` },
	bzimage: { url: kernel },
	initrd: { url: initrd },
	cmdline: append,
	uart1: true,
	acpi: true,
	disable_keyboard: true,
	disable_mouse: true,
	disable_speaker: true,
	net_device: { type: "none" },
	autostart: true,
});

// A serial port gives its bytes one by one; they are passed on a line at a time, and the rest
// when the machine comes to a pause.
function connect(port, descriptor) {
	const bytes = Buffer.alloc(4096);
	let length = 0;

	function flush() {
		for (let from = 0; from < length; ) {
			try {
				from += writeSync(descriptor, bytes, from, length - from);
			} catch (error) {
				if (error.code === "EPIPE") // nobody listens any more
					process.exit(0);
				if (error.code !== "EAGAIN")
					throw error;
			}
		}
		length = 0;
	}

	machine.add_listener(`serial${port}-output-byte`, (byte) => {
		bytes[length++] = byte;
		if (byte === 10 || length === bytes.length)
			flush();
	});
	return flush;
}

const ports = [connect(0, 2), connect(1, 1)];
setInterval(() => ports.forEach((flush) => flush()), 100);

// v86 says so on its own console; a kernel that is gone must not run on as another.
process.on("uncaughtException", (error) => {
	ports.forEach((flush) => flush());
	writeSync(2, `v86: ${String(error.message).split("\n")[0]}\n`);
	process.exit(1);
});
