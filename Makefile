# The commands of the README. Each installs what is missing before it does its work.

PREFIX ?= /usr/local
DEBIAN_PACKAGES := libcsv-dev libopenblas-dev libsqlite3-dev libssl-dev zlib1g-dev
ASSAY := .build/release/assay
FUZZ := .build/fuzz
MINUTES ?= 30

.PHONY: run test bench fuzz install packages sample-report

run: packages
	swift build -c release --product assay
	$(ASSAY) run --config SampleData/assay.yaml || test $$? -eq 1

# The end-to-end tests run the release build: users do, and the encoder is some 30 times slower in a debug build.
test: packages
	swift build -c release --product assay
	swift build --build-tests --explicit-target-dependency-import-check error
	ASSAY_BINARY="$(CURDIR)/$(ASSAY)" swift test --skip-build

bench: packages
	@command -v sqlite3 >/dev/null || { echo "the benchmarks compare with sqlite3; run: apt-get install sqlite3"; exit 1; }
	swift build -c release --product assay
	swift run -c release Benchmarks

# Mutates files of every format with libFuzzer and reads them; an input that traps, hangs or loses rows stays in found/.
fuzz: packages
	ASSAY_FUZZ=1 swift build -c release --scratch-path $(FUZZ) --product Fuzzing -Xswiftc -sanitize=fuzzer,address
	mkdir -p $(FUZZ)/seeds $(FUZZ)/corpus $(FUZZ)/found
	$(FUZZ)/release/Fuzzing seeds $(FUZZ)/seeds
	ASAN_OPTIONS=detect_leaks=0 $(FUZZ)/release/Fuzzing $(FUZZ)/corpus $(FUZZ)/seeds -max_len=4096 -timeout=10 \
	  -max_total_time=$$(( $(MINUTES) * 60 )) -artifact_prefix=$(FUZZ)/found/ -print_final_stats=1

install: packages
	swift build -c release --product assay
	install -D -m 755 $(ASSAY) $(DESTDIR)$(PREFIX)/bin/assay
	install -D -m 644 Sources/Encoding/Resources/minilm-l6-v2.bin $(DESTDIR)$(PREFIX)/share/assay/minilm-l6-v2.bin

# Writes the committed report of SampleData anew; look at the difference before committing it.
sample-report: packages
	swift build -c release --product assay
	.ci/sample-report $(ASSAY)

packages:
	@command -v swift >/dev/null || { echo "Swift 6.2 or later is needed: see https://www.swift.org/install/linux/"; exit 1; }
	@missing=""; for package in $(DEBIAN_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" -eq 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else \
	  echo "these packages are missing; run: sudo apt-get install$$missing"; exit 1; fi; \
	$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing
