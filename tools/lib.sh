# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034 # the lists are read by those who source this
# What tools/run and tools/check share. Sourced, not run.
# The Debian packages are named here and nowhere else; Debian 12 is the oldest that works.

build_packages=(
  gcc libc6-dev meson ninja-build pkgconf python3
  libglib2.0-dev libgtk-4-dev libadwaita-1-dev libjson-glib-dev
  gettext desktop-file-utils appstream
)

# What a started program needs to look right: icons, their loader, letters for Chinese and Japanese.
start_packages=(adwaita-icon-theme librsvg2-common fonts-cantarell fonts-noto-cjk)

# A display, a session bus and languages for programs that run unseen.
headless_packages=(xvfb xauth dbus locales)

bench_packages=(libx11-dev libxext-dev libxdamage-dev libxfixes-dev)
# What tools/bench starts beside ours.
compared_packages=(gnome-calculator gnome-text-editor yelp kiwix)
profile_packages=(linux-perf)

test_packages=(
  at-spi2-core gir1.2-atspi-2.0 gir1.2-gtk-4.0 poppler-utils python3-gi python3-icalendar
  python3-jsonschema qpdf strace xdotool
)

# What looks for faults: tools/fuzz, tools/lint, tools/coverage, tools/valgrind.
fuzz_packages=(clang libclang-rt-dev)
lint_packages=(clang-tidy cppcheck)
coverage_packages=(gcovr)
valgrind_packages=(valgrind libc6-dbg)

# Builds and runs Flatpaks.
flatpak_packages=(
  bubblewrap debian-archive-keyring elfutils flatpak flatpak-builder mmdebstrap uidmap
)

# Builds the Debian package, judges it, and installs it into a fresh Debian.
debian_packages=(
  build-essential debhelper debian-archive-keyring dpkg-dev git lintian mmdebstrap uidmap
)

# Makes a Debian that has nothing but its base.
clean_packages=(debian-archive-keyring git mmdebstrap uidmap)

# The locales of the languages that the program speaks.
locale_names=(en_US zh_CN zh_TW ja_JP)

# What tools/flatpak-runtime puts where the GNOME runtime and its SDK would be.
runtime_packages=(
  "${start_packages[@]}" dconf-gsettings-backend libadwaita-1-0 libgtk-4-1 libjson-glib-1.0-0
  locales
)
sdk_packages=(
  "${runtime_packages[@]}" "${build_packages[@]}" appstream-compose appstream-util ccache
)

# For trees of packages; a /tmp in memory would be too small.
roomy=/var/tmp

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "${0##*/}: $*"
  exit 1
}

# copy_tree DESTINATION: what git has or would take, as it is now.
copy_tree() {
  mkdir -p "$1"
  git -C "$top" ls-files -z --cached --others --exclude-standard |
    tar -C "$top" --null --files-from=- --ignore-failed-read -cf - 2>/dev/null | tar -C "$1" -xf -
}

# How a fresh Debian is made: as root, where an ordinary user may become root.
as_root=()

# needs_rights: prints why no Debian can be made here. An ordinary user without sudo needs a range of
# user ids of his own, which Debian gives to everybody.
needs_rights() {
  if [ "$(id -u)" -eq 0 ]; then
    unshare --mount --net true
  elif sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
    sudo -n unshare --mount --net true
  else
    unshare --map-auto --map-root-user --mount --net true
  fi
}

# missing_packages PACKAGE...: prints those that are not installed, in one line.
missing_packages() {
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
    sed -n 's/^installed //p' || true)
  printf '%s\n' "$@" | grep -vxF -e "$installed" | tr '\n' ' ' || true
}

# install_missing PACKAGE...: asks apt only when something is missing, so that a complete machine
# needs neither a network nor rights.
install_missing() {
  local missing as_root=()
  if ! command -v dpkg-query >/dev/null; then
    say "Not a Debian system: nothing is installed; on Debian these would be: $*"
    return
  fi
  read -ra missing <<<"$(missing_packages "$@")"
  [ ${#missing[@]} -gt 0 ] || return 0

  command -v apt-get >/dev/null || die "apt-get is not here; please install: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      die "neither root nor sudo; please have installed: ${missing[*]}"
    as_root=(sudo)
  fi
  # Set behind sudo, which does not pass the environment on. Nobody is there to answer.
  as_root+=(env DEBIAN_FRONTEND=noninteractive)

  say "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get -q update </dev/null >&2 || say "The package lists could not be refreshed."
  # A fresh machine may be upgrading itself: wait for it.
  "${as_root[@]}" apt-get -qq install -y --no-install-recommends -o Dpkg::Use-Pty=0 \
    -o DPkg::Lock::Timeout=300 "${missing[@]}" </dev/null >&2 ||
    die "could not install: ${missing[*]}"
}

# configure DIRECTORY OPTION...: sets up a build directory once; meson itself notices later changes
# of its files, and a directory left half made is made again.
configure() {
  local build=$1
  shift
  if [ ! -e "$build/meson-private/build.dat" ]; then
    rm -rf "$build"
    meson setup "$build" "$top" "$@"
  fi
}

# make_locales DIRECTORY: gettext translates nothing in the locale C, nor in C.UTF-8 from Debian 13
# on, and a small machine has no other. These serve the programs that run unseen, without touching
# the machine's own.
make_locales() {
  local directory=$1 name
  mkdir -p "$directory"
  for name in "${locale_names[@]}"; do
    [ -d "$directory/$name.UTF-8" ] ||
      localedef --no-archive -i "$name" -f UTF-8 "$directory/$name.UTF-8" ||
      say "The locale $name.UTF-8 could not be made."
  done
}

# unseen COMMAND...: runs it on a virtual display and a session bus of its own, with nothing of the
# caller's desktop, settings, language or time zone, and writes nothing into the caller's home.
unseen() (
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  mkdir -m 700 "$scratch/run"
  mkdir -p "$scratch/home/.config/gtk-4.0"
  # GTK knows no desktop here and would take any font; this is the one GNOME is designed with.
  printf '[Settings]\ngtk-font-name=Cantarell 11\n' >"$scratch/home/.config/gtk-4.0/settings.ini"

  # The bus is started below with these, since services on it keep what they got at its start.
  export HOME=$scratch/home XDG_RUNTIME_DIR=$scratch/run
  unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GTK_THEME GTK_MODULES GTK_DEBUG G_MESSAGES_DEBUG
  export GDK_BACKEND=x11 GSETTINGS_BACKEND=memory GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
  make_locales "$top/build-locales"
  unset LANGUAGE
  export TZ=UTC

  # Drawn by cairo alone, without the weight of a software GL: the same pixels everywhere. GTK 4.16
  # renamed the switch, and complains when it sees the old one.
  export GSK_RENDERER=cairo
  unset GDK_DEBUG GDK_DISABLE
  if pkg-config --atleast-version=4.16 gtk4; then
    export GDK_DISABLE=gl
  else
    export GDK_DEBUG=gl-disable
  fi

  # Without -noreset the server restarts when its last client goes, and the next one finds none.
  # The locale comes by way of env, since bash would look for it without LOCPATH and complain.
  env LOCPATH="$top/build-locales" LC_ALL=en_US.UTF-8 \
    xvfb-run -a -s '-noreset -nolisten tcp -screen 0 1400x1000x24' dbus-run-session -- "$@"
)
