# claims.awk - the pages of the claims book, from claims.tsv, behaviours.tsv and a line for each
# title and each claims line of the cases: FILE, tab, the line.
#
# awk -v pages=FOLDER -f claims.awk claims.tsv behaviours.tsv CASES

function wrong(text) {
	print text
	bad = 1
}

# Text for Markdown, with a link for each id of a claim in it.
function linked(text, here,   done, id) {
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/\*/, "\\*", text)
	while (match(text, /[A-Z]+-[0-9][0-9]/)) {
		id = substr(text, RSTART, RLENGTH)
		done = done substr(text, 1, RSTART - 1) (id in claim ? link(id, here) : id)
		text = substr(text, RSTART + RLENGTH)
	}
	return done text
}

function link(id, here) {
	return "[" id "](" (page[id] == here ? "" : page[id]) "#" tolower(id) ")"
}

function cell(text) {
	gsub(/\|/, "\\|", text)
	return text
}

function put(text) { print text >out }

function put_cases(id,   i, count, list) {
	count = split(shown[id], list, " ")
	for (i = 1; i <= count; i++)
		put("- [" list[i] "](../../asm/" list[i] ".asm) - " linked(title[list[i]], out_name))
}

function open_page(name, heading, text) {
	out_name = name
	out = pages "/" name
	put("<!-- Written by tools/make-claims: change the tables or the cases, then make docs. -->")
	put("# " heading)
	put("")
	put(text)
}

function new_document(letter, name, short, heading, text) {
	documents[++document_count] = letter
	file[letter] = name
	document[letter] = short
	about[letter] = heading
	introduction[letter] = text
}

BEGIN {
	FS = "\t"
	verdict_count = split("holds,differs,depends,no longer,not Linux", verdicts, ",")
	for (i = 1; i <= verdict_count; i++)
		known[verdicts[i]] = 1

	new_document("A", "register-table.md", "register table", "The register table of mmap2",
		"From a reference of Linux system calls for assembly programmers, 2007.")
	new_document("M", "mmap2.md", "mmap2(2) 4.15", "The manual page mmap2(2)",
		"From the Linux man-pages 4.15.  What it has in common with the register table is told there.")
	new_document("R", "remap-file-pages.md", "remap_file_pages(2) 3.27",
		"The manual page remap_file_pages(2)", "From the Linux man-pages 3.27.")
	new_document("L", "linux-1994.md", "Linux 1994", "mmap and munmap in the Linux of 1994",
		"From a specification of the system calls of Linux, June 1994.  Its mmap is number 90.")
	new_document("K", "mks.md", "MKS mmap", "mmap and mmap64 of the MKS Toolkit",
		"From the manual of the MKS Toolkit 10.4, a POSIX environment on Windows.  The cases in mks/ ask a\n" \
		"routine that answers as the document says, and Linux beside it: [dialects](../dialects.md).")
	new_document("U", "utek.md", "UTek mmap", "mmap of UTek",
		"From the manual of UTek, the Unix of Tektronix, 1989.  Its mmap maps ranges of processes;\n" \
		"the verdict is on mmap2 and on what comes nearest to it.  The cases ask a routine that takes UTek's\n" \
		"arguments and does with Linux's calls what can be done: [dialects](../dialects.md).")
}

FNR == 1 { input++ }
FNR == 1 && input < 3 { next }

input == 1 {
	letter = substr($1, 1, 1)
	if ($1 !~ /^[A-Z]-[0-9][0-9]$/ || NF < 5 || NF > 6) {
		wrong(FILENAME ":" FNR ": not id, document, claim, verdict, why (and a reason for no case)")
		next
	}
	if ($1 in claim)
		wrong(FILENAME ":" FNR ": " $1 " a second time")
	if (!(letter in document) || $2 != document[letter])
		wrong(FILENAME ":" FNR ": unknown document: " $2)
	if (!($4 in known))
		wrong(FILENAME ":" FNR ": unknown verdict: " $4)
	order[++claim_count] = $1
	page[$1] = file[letter]
	claim[$1] = $3
	verdict[$1] = $4
	why[$1] = $5
	reason[$1] = $6
	count[letter, $4]++
	total[$4]++
	of[letter]++
	next
}

input == 2 {
	if (NF != 2)
		wrong(FILENAME ":" FNR ": not id, behaviour")
	else if ($1 ~ /^[A-Z]+$/)
		group[$1] = $2
	else if ($1 in claim)
		wrong(FILENAME ":" FNR ": " $1 " a second time")
	else {
		behaviours[++behaviour_count] = $1
		claim[$1] = $2
		page[$1] = "behaviours.md"
	}
	next
}

# asm/length/zero.asm, or cases/length/zero.case
{
	id = $1
	sub(/^[a-z]+\//, "", id)
	sub(/\.[a-z]+$/, "", id)
}

$1 ~ /^asm/ {
	title[id] = $2
	sub(/^; [^ ]+ - /, "", title[id])
	next
}

{
	case_count++
	words = split($2, word, /[ \t]+/)
	for (i = 2; i <= words; i++) {
		if (word[i] == "")
			continue
		if (!(word[i] in claim))
			wrong($1 ": unknown claim: " word[i])
		else if (index(" " shown[word[i]] " ", " " id " ") == 0)
			shown[word[i]] = shown[word[i]] " " id
	}
}

END {
	for (i = 1; i <= claim_count; i++) {
		id = order[i]
		if (reason[id] == "" && shown[id] == "")
			wrong(id ": no case shows it, and no reason is given")
		if (reason[id] != "" && shown[id] != "")
			wrong(id ": a reason for no case, and a case:" shown[id])
	}
	for (i = 1; i <= behaviour_count; i++)
		if (shown[behaviours[i]] == "")
			wrong(behaviours[i] ": no case shows it")

	for (d = 1; d <= document_count; d++)
		put_document(documents[d])
	put_behaviours()
	put_index()
	exit bad
}

function put_document(letter,   i, id) {
	open_page(file[letter], about[letter], introduction[letter])
	put("\n[How to read this](README.md)\n")
	put("| id | claim | on Linux |")
	put("|---|---|---|")
	for (i = 1; i <= claim_count; i++) {
		id = order[i]
		if (substr(id, 1, 1) == letter)
			put("| " link(id, out_name) " | " cell(linked(claim[id], out_name)) " | " verdict[id] " |")
	}
	for (i = 1; i <= claim_count; i++) {
		id = order[i]
		if (substr(id, 1, 1) == letter)
			put_claim(id)
	}
	close(out)
}

function put_claim(id) {
	put("\n## " id "\n")
	put(linked(claim[id], out_name) "\n")
	put("**" verdict[id] "**: " linked(why[id], out_name) "\n")
	if (reason[id] != "")
		put("No case: " reason[id] ".")
	else if (shown[id] == "")
		put("No case yet.")
	put_cases(id)
}

function put_behaviours(   i, id, letters, last) {
	open_page("behaviours.md", "Behaviours beyond the documents",
		"What the five documents do not mention, and cases show.  Kernel versions and the two modes\n" \
		"are named as in the [claims](README.md).")
	for (i = 1; i <= behaviour_count; i++) {
		id = behaviours[i]
		letters = id
		sub(/-.*/, "", letters)
		if (letters != last)
			put("\n## " (letters in group ? group[letters] : letters))
		last = letters
		put("\n### " id "\n")
		put(linked(claim[id], out_name) "\n")
		put_cases(id)
	}
	close(out)
}

function put_index(   d, i, v, line, id) {
	open_page("README.md", "The claims book",
		"Five documents, six pages, say what mmap2 and its neighbours do.  This book takes each of\n" \
		"their " claim_count " claims, in our words, and says what Linux does on i386.  " case_count " cases show it.\n")
	line = "| document | claims |"
	for (v = 1; v <= verdict_count; v++)
		line = line " " verdicts[v] " |"
	put(line)
	gsub(/[^|]+/, "---", line)
	put(line)
	for (d = 1; d <= document_count; d++) {
		line = "| [" about[documents[d]] "](" file[documents[d]] ") | " of[documents[d]] + 0 " |"
		for (v = 1; v <= verdict_count; v++)
			line = line " " count[documents[d], verdicts[v]] + 0 " |"
		put(line)
	}
	line = "| all | " claim_count " |"
	for (v = 1; v <= verdict_count; v++)
		line = line " " total[verdicts[v]] + 0 " |"
	put(line)
	put("\n[Behaviours beyond the documents](behaviours.md): " behaviour_count " more, which cases show.\n")

	put("## How to read it\n")
	put("- A claim is one that the document makes, not one that we make: the verdict is Linux's answer.")
	put("  - **holds**: Linux does so.  What is added are limits and details.")
	put("  - **differs**: Linux has the thing, and does otherwise.")
	put("  - **depends**: on what is named (kernel, processor, privilege, a setting, the file system),")
	put("    or the document leaves it open and Linux does not.")
	put("  - **no longer**: older kernels did so.")
	put("  - **not Linux**: Linux has no such thing.")
	put("- *Since 4.15* is the first mainline release; stable kernels may have it sooner.  Where no version is")
	put("  named, every kernel that the suite has been run on does so.")
	put("- *Native i386* is an i386 kernel, *compat mode* a 32-bit program on an x86-64 kernel.  Where neither is")
	put("  named, both do so.")
	put("- Each case is asked in assembly, which is what the links lead to, and in C; its answer is in `expected/`.")
	put("  `./run-tests.sh --explain length/zero` shows all of it, `make docs` writes these pages.")
	put("- The tables are [claims.tsv](claims.tsv) and [behaviours.tsv](behaviours.tsv).\n")

	put("## Claims without a case\n")
	for (i = 1; i <= claim_count; i++) {
		id = order[i]
		if (reason[id] != "")
			put("- " link(id, out_name) ": " reason[id] ".")
		else if (shown[id] == "")
			put("- " link(id, out_name) ": not yet.")
	}
	close(out)
}
