/* entry/from-compat-code - int 80h in 32-bit code of a 64-bit program is the call of a 32-bit one.
 *
 * program: 4096 bytes, all 0, mode 0755
 * answer: 4096 bytes, all 'A'
 */
#include "case.h"

#include <elf.h>
#include <string.h>

/* The code of a 64-bit program, which the compiler of a 32-bit one can not make.  It lies at
 * 400078h. */
__asm__(".section .rodata\n"
	"code64:\n\t"
	".code64\n\t"
	"push $0x23\n\t" /* __USER32_CS */
	"push $0x400078 + 1f - code64\n\t"
	"lretq\n\t"
	".code32\n"
	"1:\tmov $192, %eax\n\t" /* mmap2 */
	"mov $0, %ebx\n\t"	 /* address, where the kernel sees fit */
	"mov $4096, %ecx\n\t"	 /* length */
	"mov $3, %edx\n\t"	 /* prot, PROT_READ | PROT_WRITE */
	"mov $0x22, %esi\n\t"	 /* flags, MAP_PRIVATE | MAP_ANONYMOUS */
	"mov $-1, %edi\n\t"	 /* descriptor, none */
	"mov $0, %ebp\n\t"	 /* offset in 4096-byte units */
	"int $0x80\n\t"
	"movb $'m', %ss:(%eax)\n\t"		  /* into the area, or there is none; ds is 0 */
	"ljmp $0x33, $0x400078 + 2f - code64\n\t" /* __USER_CS */
	".code64\n"
	"2:\tmov %eax, %eax\n\t" /* the upper half of rax is nobody's */
	"lea 4096(%rax), %rsp\n\t"
	"push %rax\n\t"
	"mov $1, %eax\n\t"   /* write in the table of x86-64 */
	"mov $3, %edi\n\t"   /* descriptor */
	"mov %rsp, %rsi\n\t" /* bytes */
	"mov $8, %edx\n\t"   /* count */
	"syscall\n\t"
	"mov $1, %eax\n\t" /* write */
	"pop %rsi\n\t"	   /* bytes, in the area */
	"mov $1, %edx\n\t" /* count */
	"syscall\n\t"
	"mov $60, %eax\n\t" /* exit in the table of x86-64 */
	"mov $0, %edi\n\t"  /* status */
	"syscall\n"
	"code64_end:\n\t"
	".code32\n\t"
	".text");
extern const char code64[], code64_end[];

struct image {
	Elf64_Ehdr file;
	Elf64_Phdr segment;
	char code[256];
};

CASE("entry/from-compat-code")
{
	static struct image image = {
		.file = {
			.e_ident = { 0x7f, 'E', 'L', 'F', ELFCLASS64, ELFDATA2LSB, EV_CURRENT },
			.e_type = ET_EXEC,
			.e_machine = EM_X86_64,
			.e_version = EV_CURRENT,
			.e_entry = 0x400000 + offsetof(struct image, code),
			.e_phoff = offsetof(struct image, segment),
			.e_ehsize = sizeof(Elf64_Ehdr),
			.e_phentsize = sizeof(Elf64_Phdr),
			.e_phnum = 1,
		},
		.segment = {
			.p_type = PT_LOAD,
			.p_flags = PF_R | PF_X,
			.p_vaddr = 0x400000,
			.p_paddr = 0x400000,
			.p_filesz = sizeof(struct image),
			.p_memsz = sizeof(struct image),
			.p_align = 0x1000,
		},
	};
	int fd = premise("open", open("program", O_WRONLY));
	int child_status = -1; /* waitpid has not filled it in */

	memcpy(image.code, code64, code64_end - code64);
	premise_is("write", write(fd, &image, sizeof(image)), sizeof(image));
	premise("close", close(fd));

	call_open("answer", O_WRONLY, 0);

	if (premise("fork", fork()) == 0) {
		premise("execve", execve("program", (char *[]){ "program", NULL }, NULL));
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	file_bytes("answer", 0, 1); /* lowest byte of eax */
	file_bytes("answer", 8, 1); /* what the program has stored there */
}
