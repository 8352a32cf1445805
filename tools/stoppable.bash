# bash - for scripts that wait for one long command, which read this.  Bash by itself takes a signal
# when the command has ended, or dies of it and leaves the command running.
# shellcheck shell=bash

# Runs it; SIGINT, SIGTERM or SIGHUP end it by SIGTERM, and then the script, with 130.
stoppable() {
	local status=0

	{ : <&0; } 2>/dev/null || exec </dev/null
	"$@" <&0 & # or it would read /dev/null
	stoppable=$!
	trap stop_it INT TERM HUP
	wait "$stoppable" || status=$?
	trap - INT TERM HUP
	return "$status"
}

# shellcheck disable=SC2317 # the trap calls it
stop_it() {
	trap '' INT TERM HUP
	kill -s TERM "$stoppable" 2>/dev/null || :
	wait "$stoppable" || :
	exit 130
}
