/* glossary.c - see glossary.h.  What the words say: Linux 6.1, include/uapi, mm/ and
 * Documentation/. */
#include "command/glossary.h"

#include "base/text.h"
#include "watch/numbers.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const char *const term_kind_names[TERM_KINDS] = {
	[TERM_CALL] = "call",
	[TERM_FLAG] = "flag",
	[TERM_ERRNO] = "errno",
	[TERM_CONDITION] = "condition",
};

static const struct term calls[] = {
	{ "mmap2", TERM_CALL,
	  "maps a file or fresh memory; six registers, the offset in pages of 4096 bytes" },
	{ "mmap", TERM_CALL,
	  "the older way in to the same: ebx points at six words, the offset is in bytes" },
	{ "munmap", TERM_CALL,
	  "takes pages out of the address space; an area may be cut, or left in two parts" },
	{ "mremap", TERM_CALL, "makes an area longer or shorter, and moves it if it may" },
	{ "mprotect", TERM_CALL,
	  "changes what may be done with pages; areas are split and joined by it" },
	{ "pkey_mprotect", TERM_CALL, "mprotect, and a protection key for the pages" },
	{ "msync", TERM_CALL, "writes what was stored to a shared mapping back to its file" },
	{ "remap_file_pages", TERM_CALL,
	  "shows other pages of the file at a place of a shared mapping" },
	{ "madvise", TERM_CALL,
	  "tells the kernel how pages are going to be used; some advice changes what they hold" },
	{ "mincore", TERM_CALL, "says of each page whether it is in memory" },
	{ "mlock", TERM_CALL, "brings pages in and keeps them from being paged out" },
	{ "mlock2", TERM_CALL, "mlock, or with MLOCK_ONFAULT each page only once it is touched" },
	{ "munlock", TERM_CALL, "takes back what mlock said" },
	{ "mlockall", TERM_CALL, "locks all that is mapped, all that will be, or both" },
	{ "munlockall", TERM_CALL, "takes back what mlock and mlockall said" },
	{ "mseal", TERM_CALL, "forbids every later change of an area (since Linux 6.10)" },
	{ "brk", TERM_CALL,
	  "moves the end of the heap; the answer is where it is, also where that was refused" },
	{ "shmat", TERM_CALL, "attaches a segment of System V shared memory" },
	{ "shmdt", TERM_CALL, "detaches one" },
	{ "ipc", TERM_CALL, "the calls of System V by one number; shmat among them" },
	{ "open", TERM_CALL, "opens a file; how decides what a mapping of it may do" },
	{ "close", TERM_CALL, "closes a descriptor; a mapping keeps the file" },
	{ "read", TERM_CALL, "reads from a file" },
	{ "write", TERM_CALL, "writes to a file" },
	{ "pread64", TERM_CALL, "reads from a place of a file" },
	{ "pwrite64", TERM_CALL, "writes to a place of a file" },
	{ "process_vm_readv", TERM_CALL,
	  "copies memory of a process, with no fault and no signal" },
	{ "ftruncate64", TERM_CALL,
	  "sets the length of a file; pages behind its end then bring SIGBUS" },
	{ "fallocate", TERM_CALL, "gives a part of a file room, or makes a hole there" },
	{ "memfd_create", TERM_CALL, "a file without a name that lies in memory" },
	{ "fcntl64", TERM_CALL, "seals of a file, and what a descriptor is" },
	{ "unlink", TERM_CALL, "takes a name of a file away; a mapping keeps what it shows" },
	{ "personality", TERM_CALL,
	  "how the kernel behaves to this program: layout, execution of what is readable" },
	{ "setrlimit", TERM_CALL, "limits of the process: address space, locked memory, stack" },
	{ "prctl", TERM_CALL, "properties of the process; names for anonymous areas" },
	{ "fork", TERM_CALL,
	  "a child with a copy of the address space; private pages are copied when stored to" },
	{ "vfork", TERM_CALL, "a child in the same address space, for which the parent waits" },
	{ "clone", TERM_CALL, "a child or a thread that shares what the flags say" },
	{ "execve", TERM_CALL, "another program in this process: nothing of its memory is left" },
	{ "utek_mmap", TERM_CALL, "the mmap of UTek, done with Linux's calls (doc/dialects.md)" },
	{ "mks_mmap", TERM_CALL, "the mmap of MKS, done with Linux's calls (doc/dialects.md)" },
};

static const struct term flags[] = {
	{ "PROT_NONE", TERM_FLAG, "no access at all: the range is only taken" },
	{ "PROT_READ", TERM_FLAG, "the pages may be read" },
	{ "PROT_WRITE", TERM_FLAG, "the pages may be written; on x86 then read, too" },
	{ "PROT_EXEC", TERM_FLAG, "the pages may be executed; without nx all that is readable is" },
	{ "PROT_SEM", TERM_FLAG, "says nothing on x86, and is taken" },
	{ "PROT_GROWSDOWN", TERM_FLAG,
	  "of mprotect: from the beginning of an area that grows downwards" },
	{ "PROT_GROWSUP", TERM_FLAG,
	  "of mprotect: to the end of an area that grows upwards; x86 has none" },
	{ "MAP_SHARED", TERM_FLAG,
	  "stores go to the file, and all who map it see them; flags that are not known are "
	  "ignored" },
	{ "MAP_PRIVATE", TERM_FLAG, "stores go to a copy of the page that is this process's own" },
	{ "MAP_SHARED_VALIDATE", TERM_FLAG,
	  "MAP_SHARED that refuses flags it does not know (EOPNOTSUPP)" },
	{ "MAP_DROPPABLE", TERM_FLAG,
	  "memory that the kernel may empty when it is short (since Linux 6.11)" },
	{ "MAP_FIXED", TERM_FLAG, "exactly at that address; what lives there is gone" },
	{ "MAP_ANONYMOUS", TERM_FLAG,
	  "memory of no file, filled with zeroes; the descriptor is not looked at" },
	{ "MAP_32BIT", TERM_FLAG, "below 2 GiB; of 64-bit programs only" },
	{ "MAP_ABOVE4G", TERM_FLAG, "above 4 GiB; of 64-bit programs only" },
	{ "MAP_GROWSDOWN", TERM_FLAG,
	  "grows downwards when the page below it is touched, as a stack" },
	{ "MAP_DENYWRITE", TERM_FLAG, "ignored; it once forbade others to write to the file" },
	{ "MAP_EXECUTABLE", TERM_FLAG, "ignored" },
	{ "MAP_LOCKED", TERM_FLAG, "locked as by mlock, as far as the limit allows" },
	{ "MAP_NORESERVE", TERM_FLAG,
	  "no room is set aside for it in swap, if the kernel overcommits" },
	{ "MAP_POPULATE", TERM_FLAG, "brings all pages in at once" },
	{ "MAP_NONBLOCK", TERM_FLAG, "with MAP_POPULATE: then nothing is brought in" },
	{ "MAP_STACK", TERM_FLAG, "says nothing to the kernel" },
	{ "MAP_HUGETLB", TERM_FLAG, "huge pages, of the pool that the administrator has filled" },
	{ "MAP_SYNC", TERM_FLAG,
	  "with MAP_SHARED_VALIDATE, of persistent memory: stores are durable" },
	{ "MAP_FIXED_NOREPLACE", TERM_FLAG,
	  "exactly at that address, or EEXIST if something lives there (since Linux 4.17)" },
	{ "MAP_UNINITIALIZED", TERM_FLAG, "of machines without an MMU; ignored elsewhere" },
	{ "MREMAP_MAYMOVE", TERM_FLAG, "the area may go elsewhere if it cannot grow where it is" },
	{ "MREMAP_FIXED", TERM_FLAG, "it goes exactly there; what lives there is gone" },
	{ "MREMAP_DONTUNMAP", TERM_FLAG,
	  "its pages go, and the old range stays, empty (since Linux 5.7)" },
	{ "MS_ASYNC", TERM_FLAG,
	  "says that it need not be written at once; Linux does nothing then" },
	{ "MS_INVALIDATE", TERM_FLAG,
	  "other mappings are to see it; Linux only refuses what is locked" },
	{ "MS_SYNC", TERM_FLAG, "writes it back, and waits" },
	{ "MLOCK_ONFAULT", TERM_FLAG,
	  "a page is locked once it is touched, and not brought in before" },
	{ "MCL_CURRENT", TERM_FLAG, "locks all that is mapped" },
	{ "MCL_FUTURE", TERM_FLAG, "locks all that will be mapped" },
	{ "MCL_ONFAULT", TERM_FLAG, "locks pages once they are touched" },
	{ "MADV_NORMAL", TERM_FLAG, "nothing in particular" },
	{ "MADV_RANDOM", TERM_FLAG, "no reading ahead" },
	{ "MADV_SEQUENTIAL", TERM_FLAG, "much reading ahead" },
	{ "MADV_WILLNEED", TERM_FLAG, "pages of the file are read ahead of time" },
	{ "MADV_DONTNEED", TERM_FLAG,
	  "pages are dropped: anonymous ones are zeroes afterwards, those of a file are read "
	  "anew" },
	{ "MADV_FREE", TERM_FLAG,
	  "anonymous pages may be dropped later, unless they are stored to before" },
	{ "MADV_REMOVE", TERM_FLAG, "makes a hole in the file behind a shared mapping" },
	{ "MADV_DONTFORK", TERM_FLAG, "a child of fork does not have the area" },
	{ "MADV_DOFORK", TERM_FLAG, "takes MADV_DONTFORK back" },
	{ "MADV_WIPEONFORK", TERM_FLAG, "a child of fork finds zeroes there" },
	{ "MADV_KEEPONFORK", TERM_FLAG, "takes MADV_WIPEONFORK back" },
	{ "MADV_DONTDUMP", TERM_FLAG, "not in a core dump" },
	{ "MADV_DODUMP", TERM_FLAG, "takes MADV_DONTDUMP back" },
	{ "MADV_HUGEPAGE", TERM_FLAG, "transparent huge pages are wanted" },
	{ "MADV_NOHUGEPAGE", TERM_FLAG, "and here not" },
	{ "MADV_MERGEABLE", TERM_FLAG, "equal pages may be kept once (KSM)" },
	{ "MADV_UNMERGEABLE", TERM_FLAG, "takes MADV_MERGEABLE back" },
	{ "MADV_COLD", TERM_FLAG, "not used soon: the first to go when memory is short" },
	{ "MADV_PAGEOUT", TERM_FLAG, "paged out now" },
	{ "MADV_POPULATE_READ", TERM_FLAG,
	  "brings pages in as reading would, and says what failed" },
	{ "MADV_POPULATE_WRITE", TERM_FLAG,
	  "brings pages in as writing would, and says what failed" },
	{ "MADV_GUARD_INSTALL", TERM_FLAG,
	  "guard pages within an area: touching them is a fault (since Linux 6.13)" },
	{ "MADV_GUARD_REMOVE", TERM_FLAG, "takes them away" },
	{ "O_RDONLY", TERM_FLAG, "open for reading: shared mappings of it cannot be writable" },
	{ "O_WRONLY", TERM_FLAG,
	  "open for writing only: it cannot be mapped, since a mapping reads" },
	{ "O_RDWR", TERM_FLAG, "open for both" },
	{ "O_CREAT", TERM_FLAG, "made if it is not there" },
	{ "O_EXCL", TERM_FLAG, "with O_CREAT: it must not be there" },
	{ "O_TRUNC", TERM_FLAG, "emptied" },
	{ "O_APPEND", TERM_FLAG, "each write goes to the end" },
	{ "O_NONBLOCK", TERM_FLAG, "open and read do not wait" },
	{ "O_LARGEFILE", TERM_FLAG, "files above 2 GiB, too" },
	{ "O_DIRECTORY", TERM_FLAG, "it has to be a folder" },
	{ "O_CLOEXEC", TERM_FLAG, "closed by execve" },
	{ "O_PATH", TERM_FLAG,
	  "only the place of the file: nothing can be done with what is in it" },
	{ "ADDR_NO_RANDOMIZE", TERM_FLAG, "of personality: the same layout every time" },
	{ "MMAP_PAGE_ZERO", TERM_FLAG,
	  "of personality: a program that starts finds page 0 mapped" },
	{ "ADDR_COMPAT_LAYOUT", TERM_FLAG,
	  "of personality: areas from a third of the address space upwards" },
	{ "READ_IMPLIES_EXEC", TERM_FLAG, "of personality: PROT_READ brings PROT_EXEC with it" },
	{ "ADDR_LIMIT_3GB", TERM_FLAG,
	  "of personality: 3 GiB for a program in compat mode, not 4" },
	{ "MAP_VARIABLE", TERM_FLAG, "of MKS: at an address that the system chooses" },
	{ "M_SELF", TERM_FLAG, "of UTek: from this process's own memory" },
	{ "M_ZFILL", TERM_FLAG, "of UTek: new memory, filled with zeroes" },
	{ "M_PHYS", TERM_FLAG, "of UTek: physical memory" },
	{ "M_VMEEXT", TERM_FLAG, "of UTek: the VME bus, 32 bits of address; Linux has none" },
	{ "M_VMESTD", TERM_FLAG, "of UTek: the VME bus, 24 bits of address; Linux has none" },
	{ "M_VMESHORT", TERM_FLAG, "of UTek: the VME bus, 16 bits of address; Linux has none" },
	{ "M_R_SELF", TERM_FLAG, "of UTek: may be read by this process" },
	{ "M_W_SELF", TERM_FLAG, "of UTek: may be written by this process" },
	{ "M_R_USER", TERM_FLAG, "of UTek: may be read by processes of the same user" },
	{ "M_W_USER", TERM_FLAG, "of UTek: may be written by processes of the same user" },
	{ "M_R_PGROUP", TERM_FLAG, "of UTek: may be read by those of the same process group" },
	{ "M_W_PGROUP", TERM_FLAG, "of UTek: may be written by those of the same process group" },
	{ "M_R_GROUP", TERM_FLAG, "of UTek: may be read by those of the same group" },
	{ "M_W_GROUP", TERM_FLAG, "of UTek: may be written by those of the same group" },
	{ "M_R_WORLD", TERM_FLAG, "of UTek: may be read by all processes" },
	{ "M_W_WORLD", TERM_FLAG, "of UTek: may be written by all processes" },
};

static const struct term errnos[] = {
	{ "EPERM", TERM_ERRNO,
	  "Operation not permitted: a right, a seal or the lowest pages stand against it" },
	{ "ENOENT", TERM_ERRNO, "No such file or directory" },
	{ "ESRCH", TERM_ERRNO, "No such process" },
	{ "EINTR", TERM_ERRNO, "Interrupted system call" },
	{ "EIO", TERM_ERRNO, "Input/output error" },
	{ "ENXIO", TERM_ERRNO, "No such device or address" },
	{ "EBADF", TERM_ERRNO,
	  "Bad file descriptor: none is open under that number, or not for that" },
	{ "EAGAIN", TERM_ERRNO,
	  "Resource temporarily unavailable: more would be locked than the limit allows" },
	{ "ENOMEM", TERM_ERRNO,
	  "Cannot allocate memory: no free range, a limit, too many areas, or a range that is not "
	  "mapped" },
	{ "EACCES", TERM_ERRNO, "Permission denied: how the file was opened does not allow it" },
	{ "EFAULT", TERM_ERRNO,
	  "Bad address: a pointer cannot be followed, or the old range of mremap is not mapped" },
	{ "EBUSY", TERM_ERRNO, "Device or resource busy: a part of the range is locked" },
	{ "EEXIST", TERM_ERRNO, "File exists: with MAP_FIXED_NOREPLACE something lives there" },
	{ "ENODEV", TERM_ERRNO, "No such device: what the descriptor is has no pages" },
	{ "ENOTDIR", TERM_ERRNO, "Not a directory" },
	{ "EISDIR", TERM_ERRNO, "Is a directory" },
	{ "EINVAL", TERM_ERRNO,
	  "Invalid argument: one that the call does not take, alone or with the others" },
	{ "ENFILE", TERM_ERRNO, "Too many open files in system" },
	{ "EMFILE", TERM_ERRNO, "Too many open files" },
	{ "ETXTBSY", TERM_ERRNO, "Text file busy: it is being executed, or written" },
	{ "EFBIG", TERM_ERRNO, "File too large" },
	{ "ENOSPC", TERM_ERRNO, "No space left on device" },
	{ "ESPIPE", TERM_ERRNO, "Illegal seek" },
	{ "EROFS", TERM_ERRNO, "Read-only file system" },
	{ "EPIPE", TERM_ERRNO, "Broken pipe" },
	{ "ENOSYS", TERM_ERRNO, "Function not implemented: this kernel has no such call" },
	{ "ENOEXEC", TERM_ERRNO, "Exec format error: this kernel cannot run such a file" },
	{ "EOVERFLOW", TERM_ERRNO,
	  "Value too large: offset and length together go beyond what a file can have" },
	{ "EOPNOTSUPP", TERM_ERRNO,
	  "Operation not supported: MAP_SHARED_VALIDATE, and a flag is not known" },
	{ "EMRANGE", TERM_ERRNO, "of UTek's mmap: ENOMEM on Linux" },
	{ "EMCOLLIDE", TERM_ERRNO, "of UTek's mmap: EEXIST on Linux" },
	{ "ENOTSUP", TERM_ERRNO, "of MKS's mmap: EOPNOTSUPP on Linux" },
};

static const struct term conditions[] = {
	{ "native", TERM_CONDITION, "on an i386 kernel" },
	{ "compat", TERM_CONDITION, "of a 32-bit program on an x86-64 kernel" },
	{ "nx", TERM_CONDITION,
	  "where the processor can refuse to execute a page, and the kernel asks it to" },
	{ "no-nx", TERM_CONDITION, "where all that can be read can be executed" },
	{ "pku", TERM_CONDITION, "where protection keys are switched on" },
	{ "no-pku", TERM_CONDITION, "where they are not" },
	{ "root", TERM_CONDITION, "where the program has what root may do" },
	{ "vm", TERM_CONDITION, "in a virtual machine of its own, where global state may change" },
	{ "tmpfs", TERM_CONDITION, "where the files of the case lie on a tmpfs" },
	{ "own-files", TERM_CONDITION, "where the files of the case lie on no overlayfs" },
	{ "kernel-files", TERM_CONDITION, "where the files of the case lie on no FUSE" },
	{ "real", TERM_CONDITION, "where the kernel itself answers, and no emulator" },
	{ "own-process", TERM_CONDITION, "where no emulator lives in the process of the program" },
	{ "own-space", TERM_CONDITION,
	  "where no areas of an emulator are among those that the program is shown" },
	{ "thp", TERM_CONDITION, "on a kernel with transparent huge pages" },
	{ "no-thp", TERM_CONDITION, "on a kernel without them" },
	{ "linux", TERM_CONDITION, "on kernels from, or before, that release" },
	{ "qemu-i386", TERM_CONDITION, "under QEMU's user mode" },
	{ "valgrind", TERM_CONDITION, "under valgrind" },
	{ "proot", TERM_CONDITION, "under proot" },
	{ "uml", TERM_CONDITION, "on User-mode Linux" },
	{ "v86", TERM_CONDITION, "on a kernel that v86 boots" },
	{ "bochs", TERM_CONDITION, "on a kernel that Bochs boots" },
};

static const struct {
	const struct term *at;
	size_t count;
} tables[] = {
	{ calls, sizeof(calls) / sizeof(calls[0]) },
	{ flags, sizeof(flags) / sizeof(flags[0]) },
	{ errnos, sizeof(errnos) / sizeof(errnos[0]) },
	{ conditions, sizeof(conditions) / sizeof(conditions[0]) },
};

const struct term *glossary_at(size_t i)
{
	for (int table = 0; table < TERM_KINDS; table++) {
		if (i < tables[table].count)
			return &tables[table].at[i];
		i -= tables[table].count;
	}
	return NULL;
}

static const struct term *find_word(const char *word)
{
	const struct term *term;

	for (size_t i = 0; (term = glossary_at(i)); i++) {
		if (term->kind != TERM_CONDITION && strcasecmp(term->word, word) == 0)
			return term;
	}
	return NULL;
}

const struct term *glossary_find(const char *word)
{
	struct text name = { 0 };
	const struct term *term = NULL;
	char *end;
	unsigned long number = strtoul(word, &end, 10);

	if (!isdigit((unsigned char)*word) || *end)
		return find_word(word);
	if (numbers_add(&name, TABLE_I386, number))
		term = find_word(name.data);
	text_free(&name);
	return term;
}

static bool goes_on(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

bool glossary_in(const char *line, const struct term *term)
{
	size_t length = strlen(term->word);

	for (const char *at = line; (at = strstr(at, term->word)); at++) {
		char next = at[length];

		if ((at > line && goes_on(at[-1])) || goes_on(next))
			continue;
		if (term->kind == TERM_CALL    ? next == '('
		    : term->kind == TERM_ERRNO ? at > line && at[-1] == '-'
					       : true)
			return true;
	}
	return false;
}
