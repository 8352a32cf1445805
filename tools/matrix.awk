# matrix.awk - from saved runs (harness/tell/baseline.h) to a table: targets across, cases down.
#
# awk -v form=md|html -f matrix.awk TITLES RUN...
#
# The answers of a case are numbered from the first target on: a cell that holds the same
# letter gave the very same canonical lines.  Rows in which not every letter is the same
# come first.

function html(text) {
	gsub(/&/, "\\&amp;", text)
	gsub(/</, "\\&lt;", text)
	gsub(/>/, "\\&gt;", text)
	return text
}

FNR == 1 { file++ }

file == 1 {
	tab = index($0, "\t")
	title[substr($0, 1, tab - 1)] = substr($0, tab + 1)
	next
}

FNR == 1 {
	target = FILENAME
	sub(/.*\//, "", target)
	targets[++target_count] = target
	date = "?"
	getline date < (FILENAME ".date")
	close(FILENAME ".date")
	dates[target] = date
	next
}

/^target / {
	version[target] = substr($0, 8)
	sub(/ under .*/, "", version[target])
	next
}

/^case / {
	id = $2
	verdict[id, target] = $3
	count[$3, target]++
	if (!(id in seen)) {
		seen[id] = 1
		ids[++id_count] = id
	}
	next
}

{ answer[id, target] = answer[id, target] $0 "\n" }

# The letter of an answer: the same lines, the same letter.
function letters(id,    t, key, next_letter) {
	next_letter = 0
	different[id] = 0
	for (t = 1; t <= target_count; t++) {
		key = answer[id, targets[t]]
		if (verdict[id, targets[t]] == "" || verdict[id, targets[t]] == "SKIP" || key == "")
			continue
		if (!((id, key) in letter_of))
			letter_of[id, key] = substr("abcdefghijklmnopqrstuvwxyz", ++next_letter, 1)
		letter[id, targets[t]] = letter_of[id, key]
	}
	different[id] = next_letter
	bad[id] = 0
	for (t = 1; t <= target_count; t++)
		if (verdict[id, targets[t]] !~ /^(PASS|SKIP|)$/)
			bad[id]++
}

function cell(id, t,    v, mark) {
	v = verdict[id, targets[t]]
	if (v == "" || v == "SKIP")
		return "-"
	mark = letter[id, targets[t]]
	if (v == "PASS")
		return different[id] > 1 ? mark : "."
	if (v == "XFAIL")
		return mark "x"
	return v
}

function family(id) {
	return substr(id, 1, index(id, "/") - 1)
}

# Rows in which targets differ first, then the rest; each in the order of the ids.
function sort_rows(    i, j, moved) {
	for (i = 2; i <= id_count; i++) {
		moved = ids[i]
		for (j = i - 1; j >= 1 && ids[j] > moved; j--)
			ids[j + 1] = ids[j]
		ids[j + 1] = moved
	}
	row_count = 0
	for (i = 1; i <= id_count; i++)
		if (different[ids[i]] > 1 || bad[ids[i]])
			rows[++row_count] = ids[i]
	interesting = row_count
	for (i = 1; i <= id_count; i++)
		if (different[ids[i]] <= 1 && !bad[ids[i]])
			rows[++row_count] = ids[i]
}

function write_md(    i, t, id, last) {
	print "# What the targets answer\n"
	print "Written by `tools/matrix`; do not edit.\n"
	print "A letter stands for an answer: targets with the same letter gave the very same lines."
	print "`.` where every target that ran the case gave one answer; `-` where the case does not apply;"
	print "`x` behind a letter where the answer is a known failure; a verdict where it is none of these.\n"
	print "| target | what it is | run on | passed | known failures | skipped | other |"
	print "|---|---|---|---|---|---|---|"
	for (t = 1; t <= target_count; t++)
		printf "| %d %s | %s | %s | %d | %d | %d | %d |\n", t, targets[t], version[targets[t]], dates[targets[t]], \
			count["PASS", targets[t]], count["XFAIL", targets[t]], count["SKIP", targets[t]], \
			count["FAIL", targets[t]] + count["CRASH", targets[t]] + count["TIMEOUT", targets[t]] + \
			count["BROKEN", targets[t]] + count["XPASS", targets[t]]
	last = ""
	for (i = 1; i <= row_count; i++) {
		id = rows[i]
		if (i == 1 && interesting)
			print "\n## Where targets differ"
		if (i == interesting + 1) {
			print "\n## Where all agree"
			last = ""
		}
		if (family(id) != last) {
			last = family(id)
			printf "\n### %s\n\n| case |", last
			for (t = 1; t <= target_count; t++)
				printf " %d |", t
			printf "\n|---|"
			for (t = 1; t <= target_count; t++)
				printf "---|"
			print ""
		}
		printf "| %s |", id
		for (t = 1; t <= target_count; t++)
			printf " %s |", cell(id, t)
		print ""
	}
}

# A picture of the areas that the lines tell of: what was taken away above, what came below.
function picture(lines,    n, l, i, part, out, x, width, row, start, stop, range, colour, place, plus, minus) {
	n = split(lines, l, "\n")
	plus = minus = 0
	out = ""
	for (i = 1; i <= n; i++) {
		if (l[i] !~ /^(both|asm): [-+] /)
			continue
		sub(/^[a-z]+: /, "", l[i])
		split(l[i], part, " ")
		range = part[2]
		place = range
		sub(/\.\..*/, "", place)
		row = part[1] == "-" ? 0 : 1
		x = 8 + 150 * (row ? plus++ : minus++)
		if (x > 620)
			continue
		colour = part[3] ~ /^...s/ ? "#8fbcdb" : "#f0c27b"
		if (part[3] ~ /^---/)
			colour = "#dddddd"
		if (part[3] ~ /^..x/)
			colour = "#d99090"
		out = out sprintf("<rect x='%d' y='%d' width='140' height='30' fill='%s' stroke='#333'/>", x, 4 + 44 * row, colour)
		out = out sprintf("<text x='%d' y='%d'>%s</text>", x + 4, 17 + 44 * row, html(range))
		out = out sprintf("<text x='%d' y='%d'>%s %s %s</text>", x + 4, 30 + 44 * row, html(part[3]), html(part[4]), html(substr(part[5], 1, 11)))
	}
	if (out == "")
		return ""
	width = 16 + 150 * (plus > minus ? plus : minus)
	if (width > 780)
		width = 780
	return sprintf("<svg width='%d' height='84' role='img' aria-label='areas before (above) and after (below)'>%s</svg>", width, out)
}

function write_html(    i, t, id, first, key, done) {
	print "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>mmap2-suite: what the targets answer</title><style>"
	print "body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:2px 5px;text-align:left}"
	print "td.c{text-align:center;font-family:monospace}.b{background:#dbe9f4}.c1{background:#fff}.d{background:#fbe7c6}.x{background:#f4c7c3}.s{color:#999}"
	print "pre{margin:.3em 0;background:#f6f6f6;padding:.4em}svg text{font:10px monospace}summary{cursor:pointer;font-family:monospace}</style></head><body>"
	print "<h1>What the targets answer</h1><p>Written by tools/matrix. A letter stands for an answer; targets with the same letter gave the very same lines. Red is a known failure or worse, a dash does not apply. A row opens to the answers and to pictures of the areas that went (above) and came (below).</p>"
	print "<table><tr><th></th><th>target</th><th>what it is</th><th>run on</th></tr>"
	for (t = 1; t <= target_count; t++)
		printf "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>\n", t, html(targets[t]), html(version[targets[t]]), dates[targets[t]]
	print "</table>"
	for (i = 1; i <= row_count; i++) {
		id = rows[i]
		if (i == 1)
			print "<h2>Where targets differ</h2><table>"
		if (i == interesting + 1)
			print "</table><h2>Where all agree</h2><table>"
		if (i == 1 || i == interesting + 1) {
			printf "<tr><th>case</th>"
			for (t = 1; t <= target_count; t++)
				printf "<th>%d</th>", t
			print "</tr>"
		}
		printf "<tr><td><details><summary>%s</summary>%s", html(id), html(title[id])
		split("", done)
		for (t = 1; t <= target_count; t++) {
			key = letter[id, targets[t]]
			if (key == "" || key in done)
				continue
			done[key] = 1
			printf "<p>%s</p>%s<pre>%s</pre>", key, picture(answer[id, targets[t]]), html(answer[id, targets[t]])
		}
		printf "</details></td>"
		for (t = 1; t <= target_count; t++)
			printf "<td class='c %s'>%s</td>", shade(id, t), html(cell(id, t))
		print "</tr>"
	}
	print "</table></body></html>"
}

function shade(id, t,    v) {
	v = verdict[id, targets[t]]
	if (v == "" || v == "SKIP")
		return "s"
	if (v != "PASS")
		return "x"
	return letter[id, targets[t]] == "a" ? "c1" : letter[id, targets[t]] == "b" ? "b" : "d"
}

END {
	for (i = 1; i <= id_count; i++)
		letters(ids[i])
	sort_rows()
	if (form == "html")
		write_html()
	else
		write_md()
}
