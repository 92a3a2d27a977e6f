#ifndef DSDL_PRIMITIVES_H
#define DSDL_PRIMITIVES_H

// Looking at 16 bytes at once: SSE2 on x86-64, NEON on arm64, words of 8 bytes elsewhere.
//
// Each function reads exactly 16 bytes from `p` (32 for short, 64 for long masks of numbers, 8 for a word, 4 for a code
// unit), whatever they are, and none needs to be aligned: that as many can be read there is up to the caller. It gives
// a mask with one bit for each byte, that of the first byte lowest.
//
// The three forms give the same masks. The plain form is always there under names ending in `_plain`, for tests;
// DSDL_PLAIN_PRIMITIVES chooses it for everything.

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if !defined(DSDL_PLAIN_PRIMITIVES) && defined(__SSE2__)
#define DSDL_SSE2 1
#include <emmintrin.h>
#elif !defined(DSDL_PLAIN_PRIMITIVES) && defined(__aarch64__) && defined(__ARM_NEON)
#define DSDL_NEON 1
#include <arm_neon.h>
#endif

/// What stands where in 32 bytes.
typedef struct {
  /// 0 to 9; 0 alone; `.` or `,`; `,` alone
  uint32_t digit, zero, gap, comma;
} dsdl_number_masks;

/// What stands where in 64 bytes.
typedef struct {
  /// 0 to 9; 0 alone; `.` or `,`; `,` alone
  uint64_t digit, zero, gap, comma;
} dsdl_long_number_masks;

static inline uint64_t dsdl_load8(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// The value of four hexadecimal digits; below zero if they are none.
static inline int32_t dsdl_code_unit(const uint8_t *p) {
#define DSDL_NONE16 -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1
#define DSDL_LETTERS -1, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1
  static const int8_t values[256] = {
      DSDL_NONE16, DSDL_NONE16, DSDL_NONE16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1,
      DSDL_LETTERS, DSDL_NONE16, DSDL_LETTERS, DSDL_NONE16, DSDL_NONE16, DSDL_NONE16, DSDL_NONE16, DSDL_NONE16,
      DSDL_NONE16, DSDL_NONE16, DSDL_NONE16, DSDL_NONE16};
#undef DSDL_LETTERS
#undef DSDL_NONE16
  // Whatever is joined to -1, or to a multiple of it, is below zero.
  return values[p[0]] * 4096 | values[p[1]] * 256 | values[p[2]] * 16 | values[p[3]];
}

/// Whether a locator that begins with this byte may be none: `"`, `/`, `~`, `\`, a blank, `f` as in `file:`, the first
/// bytes of typographic quotes.
static inline int dsdl_is_no_locator_start(uint8_t byte) {
  static const uint8_t starts[256] = {['"'] = 1, ['/'] = 1, ['~'] = 1, ['\\'] = 1,  [' '] = 1,
                                      ['f'] = 1, ['F'] = 1, [0xE2] = 1, [0xE3] = 1, [0xEF] = 1};
  return starts[byte];
}

/// Sixteen bytes as two words.
typedef struct {
  uint64_t low, high;
} dsdl_words;

/// The first bytes of a text as words, zeros behind the first `length` of them; 16 bytes are read.
static inline dsdl_words dsdl_head(const uint8_t *p, uint32_t length) {
#define DSDL_BYTES(n) ((n) >= 8 ? UINT64_MAX : (UINT64_C(1) << 8 * ((n)&7)) - 1)
#define DSDL_KEPT(n) {DSDL_BYTES(n), (n) < 8 ? 0 : DSDL_BYTES((n)-8)}
  static const dsdl_words kept[17] = {
      DSDL_KEPT(0),  DSDL_KEPT(1),  DSDL_KEPT(2),  DSDL_KEPT(3),  DSDL_KEPT(4),  DSDL_KEPT(5),
      DSDL_KEPT(6),  DSDL_KEPT(7),  DSDL_KEPT(8),  DSDL_KEPT(9),  DSDL_KEPT(10), DSDL_KEPT(11),
      DSDL_KEPT(12), DSDL_KEPT(13), DSDL_KEPT(14), DSDL_KEPT(15), DSDL_KEPT(16)};
#undef DSDL_KEPT
#undef DSDL_BYTES
  return (dsdl_words){dsdl_load8(p) & kept[length].low, dsdl_load8(p + 8) & kept[length].high};
}

// MARK: Plain

#define DSDL_ONES 0x0101010101010101u
#define DSDL_LOW 0x7F7F7F7F7F7F7F7Fu
#define DSDL_HIGH 0x8080808080808080u

/// The high bit of each byte that is zero; exact, nothing is carried from byte to byte.
static inline uint64_t dsdl_zero_bytes(uint64_t word) {
  return ~(((word & DSDL_LOW) + DSDL_LOW) | word) & DSDL_HIGH;
}

/// The high bit of each byte below a limit of at most 0x80.
static inline uint64_t dsdl_bytes_below(uint64_t word, uint8_t limit) {
  return ~(((word & DSDL_LOW) + DSDL_ONES * (uint8_t)(0x80 - limit)) | word) & DSDL_HIGH;
}

static inline uint64_t dsdl_bytes_equal(uint64_t word, uint8_t byte) {
  return dsdl_zero_bytes(word ^ (DSDL_ONES * byte));
}

/// The high bits of eight bytes side by side.
static inline uint32_t dsdl_gather(uint64_t high) {
  return (uint32_t)(((high >> 7) * 0x0102040810204080u) >> 56);
}

static inline uint32_t dsdl_text_stops_plain(const uint8_t *p) {
  uint32_t mask = 0;
  for (int i = 0; i < 2; i++) {
    uint64_t word = dsdl_load8(p + 8 * i);
    uint64_t stops = dsdl_bytes_equal(word, '"') | dsdl_bytes_equal(word, '\\') | dsdl_bytes_below(word, 0x20) |
                     (word & DSDL_HIGH);
    mask |= dsdl_gather(stops) << (8 * i);
  }
  return mask;
}

static inline uint32_t dsdl_equal_plain(const uint8_t *p, const uint8_t *other) {
  uint32_t mask = 0;
  for (int i = 0; i < 2; i++)
    mask |= dsdl_gather(dsdl_zero_bytes(dsdl_load8(p + 8 * i) ^ dsdl_load8(other + 8 * i))) << (8 * i);
  return mask;
}

static inline uint32_t dsdl_equal_byte_plain(const uint8_t *p, uint8_t byte) {
  uint32_t mask = 0;
  for (int i = 0; i < 2; i++) mask |= dsdl_gather(dsdl_bytes_equal(dsdl_load8(p + 8 * i), byte)) << (8 * i);
  return mask;
}

static inline uint32_t dsdl_blanks_plain(const uint8_t *p, uint8_t feed, uint8_t carriage) {
  uint32_t mask = 0;
  for (int i = 0; i < 2; i++) {
    uint64_t word = dsdl_load8(p + 8 * i);
    uint64_t blanks = dsdl_bytes_equal(word, ' ') | dsdl_bytes_equal(word, '\t') | dsdl_bytes_equal(word, feed) |
                      dsdl_bytes_equal(word, carriage);
    mask |= dsdl_gather(blanks) << (8 * i);
  }
  return mask;
}

static inline uint32_t dsdl_digit_plain(const uint8_t *p) {
  uint32_t mask = 0;
  for (int i = 0; i < 2; i++) {
    uint64_t word = dsdl_load8(p + 8 * i);
    mask |= dsdl_gather(dsdl_bytes_below(word, '9' + 1) & ~dsdl_bytes_below(word, '0')) << (8 * i);
  }
  return mask;
}

static inline dsdl_number_masks dsdl_numbers_plain(const uint8_t *p) {
  dsdl_number_masks masks = {0, 0, 0, 0};
  for (int i = 0; i < 4; i++) {
    uint64_t word = dsdl_load8(p + 8 * i);
    uint64_t comma = dsdl_bytes_equal(word, ',');
    masks.digit |= dsdl_gather(dsdl_bytes_below(word, '9' + 1) & ~dsdl_bytes_below(word, '0')) << (8 * i);
    masks.zero |= dsdl_gather(dsdl_bytes_equal(word, '0')) << (8 * i);
    masks.gap |= dsdl_gather(dsdl_bytes_equal(word, '.') | comma) << (8 * i);
    masks.comma |= dsdl_gather(comma) << (8 * i);
  }
  return masks;
}

/// The number that so many digits at the beginning of a word make: one to seven.
static inline uint64_t dsdl_digits_value(uint64_t word, uint32_t count) {
  // Zeros come in before them, so that there are eight digits.
  uint64_t digits = (word & (DSDL_ONES * 0x0F)) << (64 - 8 * count);
  digits = digits * 10 + (digits >> 8);
  return ((digits & 0xFF000000FFu) * 0xF424000000064u + ((digits >> 16) & 0xFF000000FFu) * 0x271000000001u) >> 32;
}

/// The length of a number that begins with a digit and has room, with what ends it, in eight bytes: digits, and a point among
/// them or none; 0 for others. Nearly all numbers of boxes are such, and no byte of them is looked at by itself, since how
/// many digits there are cannot be foretold.
static inline uint32_t dsdl_short_number(const uint8_t *p, double *number) {
  static const double powers[8] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  uint64_t word = dsdl_load8(p);
  uint64_t values = word ^ (DSDL_ONES * '0');
  uint64_t others = (((values & DSDL_LOW) + DSDL_ONES * (0x80 - 10)) | values) & DSDL_HIGH;
  if (others == 0) return 0;
  uint32_t whole = (uint32_t)__builtin_ctzll(others) >> 3;
  if (whole == 0) return 0;
  if (p[whole] != '.') {
    *number = (double)dsdl_digits_value(word, whole);
    return whole;
  }
  uint64_t rest = others & (others - 1);
  if (rest == 0) return 0;
  uint32_t end = (uint32_t)__builtin_ctzll(rest) >> 3;
  uint32_t fraction = end - whole - 1;
  if (fraction == 0) return 0;
  uint64_t before = ((uint64_t)1 << (8 * whole)) - 1;
  // The digits without the point: fewer than 2^53, so that their quotient is the double nearest to the number.
  *number = (double)dsdl_digits_value((word & before) | ((word >> 8) & ~before), end - 1) / powers[fraction];
  return end;
}

// MARK: Vectors

#if DSDL_SSE2

typedef __m128i dsdl_vector;
static inline dsdl_vector dsdl_load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
static inline dsdl_vector dsdl_all(uint8_t byte) { return _mm_set1_epi8((char)byte); }
static inline dsdl_vector dsdl_is(dsdl_vector v, uint8_t byte) { return _mm_cmpeq_epi8(v, dsdl_all(byte)); }
static inline dsdl_vector dsdl_or(dsdl_vector a, dsdl_vector b) { return _mm_or_si128(a, b); }
static inline uint32_t dsdl_mask(dsdl_vector v) { return (uint32_t)_mm_movemask_epi8(v); }
static inline dsdl_vector dsdl_same(dsdl_vector a, dsdl_vector b) { return _mm_cmpeq_epi8(a, b); }
/// Below 0x20 or from 0x80.
static inline dsdl_vector dsdl_unusual(dsdl_vector v) { return _mm_cmplt_epi8(v, _mm_set1_epi8(0x20)); }
static inline dsdl_vector dsdl_digits(dsdl_vector v) {
  dsdl_vector values = _mm_sub_epi8(v, _mm_set1_epi8('0'));
  return _mm_cmpeq_epi8(_mm_min_epu8(values, _mm_set1_epi8(9)), values);
}

#elif DSDL_NEON

typedef uint8x16_t dsdl_vector;
static inline dsdl_vector dsdl_load16(const uint8_t *p) { return vld1q_u8(p); }
static inline dsdl_vector dsdl_all(uint8_t byte) { return vdupq_n_u8(byte); }
static inline dsdl_vector dsdl_is(dsdl_vector v, uint8_t byte) { return vceqq_u8(v, dsdl_all(byte)); }
static inline dsdl_vector dsdl_or(dsdl_vector a, dsdl_vector b) { return vorrq_u8(a, b); }
static inline uint32_t dsdl_mask(dsdl_vector v) {
  static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  dsdl_vector set = vandq_u8(v, vld1q_u8(bits));
  return (uint32_t)vaddv_u8(vget_low_u8(set)) | (uint32_t)vaddv_u8(vget_high_u8(set)) << 8;
}
static inline dsdl_vector dsdl_same(dsdl_vector a, dsdl_vector b) { return vceqq_u8(a, b); }
static inline dsdl_vector dsdl_unusual(dsdl_vector v) {
  return vcltq_s8(vreinterpretq_s8_u8(v), vdupq_n_s8(0x20));
}
static inline dsdl_vector dsdl_digits(dsdl_vector v) { return vcleq_u8(vsubq_u8(v, vdupq_n_u8('0')), vdupq_n_u8(9)); }

#endif

#if DSDL_SSE2 || DSDL_NEON

/// `,` and `.`, which differ in one bit.
static inline dsdl_vector dsdl_gaps(dsdl_vector v) { return dsdl_is(dsdl_or(v, dsdl_all(2)), '.'); }

/// The bytes that end a run of plain text: `"`, `\`, control characters, everything beyond ASCII.
static inline uint32_t dsdl_text_stops(const uint8_t *p) {
  dsdl_vector v = dsdl_load16(p);
  return dsdl_mask(dsdl_or(dsdl_or(dsdl_is(v, '"'), dsdl_is(v, '\\')), dsdl_unusual(v)));
}

/// Where two times 16 bytes agree.
static inline uint32_t dsdl_equal(const uint8_t *p, const uint8_t *other) {
  return dsdl_mask(dsdl_same(dsdl_load16(p), dsdl_load16(other)));
}

static inline uint32_t dsdl_equal_byte(const uint8_t *p, uint8_t byte) {
  return dsdl_mask(dsdl_is(dsdl_load16(p), byte));
}

/// Blanks: space, tab and two more that the caller chooses.
static inline uint32_t dsdl_blanks(const uint8_t *p, uint8_t feed, uint8_t carriage) {
  dsdl_vector v = dsdl_load16(p);
  return dsdl_mask(
      dsdl_or(dsdl_or(dsdl_is(v, ' '), dsdl_is(v, '\t')), dsdl_or(dsdl_is(v, feed), dsdl_is(v, carriage))));
}

/// What lists of numbers are made of, in 32 bytes.
static inline dsdl_number_masks dsdl_numbers(const uint8_t *p) {
  dsdl_vector a = dsdl_load16(p), b = dsdl_load16(p + 16);
  dsdl_number_masks masks;
  masks.digit = dsdl_mask(dsdl_digits(a)) | dsdl_mask(dsdl_digits(b)) << 16;
  masks.zero = dsdl_mask(dsdl_is(a, '0')) | dsdl_mask(dsdl_is(b, '0')) << 16;
  masks.gap = dsdl_mask(dsdl_gaps(a)) | dsdl_mask(dsdl_gaps(b)) << 16;
  masks.comma = dsdl_mask(dsdl_is(a, ',')) | dsdl_mask(dsdl_is(b, ',')) << 16;
  return masks;
}

/// Digits, in 16 bytes.
static inline uint32_t dsdl_digit(const uint8_t *p) { return dsdl_mask(dsdl_digits(dsdl_load16(p))); }

#else

static inline uint32_t dsdl_digit(const uint8_t *p) { return dsdl_digit_plain(p); }
static inline uint32_t dsdl_text_stops(const uint8_t *p) { return dsdl_text_stops_plain(p); }
static inline uint32_t dsdl_equal(const uint8_t *p, const uint8_t *other) { return dsdl_equal_plain(p, other); }
static inline uint32_t dsdl_equal_byte(const uint8_t *p, uint8_t byte) { return dsdl_equal_byte_plain(p, byte); }
static inline uint32_t dsdl_blanks(const uint8_t *p, uint8_t feed, uint8_t carriage) {
  return dsdl_blanks_plain(p, feed, carriage);
}
static inline dsdl_number_masks dsdl_numbers(const uint8_t *p) { return dsdl_numbers_plain(p); }

#endif

// MARK: Numbers

/// Four numbers of at most eight digits each. The first digit is the lowest byte of a word; before it there may be NULs.
typedef struct {
  uint64_t digits[4];
  /// How many of them, at most 7, stand behind the dot.
  uint32_t fraction[4];
} dsdl_four_numbers;

typedef struct {
  double values[4];
} dsdl_four_doubles;

static const double dsdl_powers_of_ten[8] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

/// The nearest doubles: digits and powers of ten are exact, and rounded once.
static inline dsdl_four_doubles dsdl_doubles_plain(dsdl_four_numbers numbers) {
  dsdl_four_doubles result;
  for (int i = 0; i < 4; i++) {
    uint64_t digits = numbers.digits[i] & 0x0F0F0F0F0F0F0F0F;
    uint64_t pairs = digits * 10 + (digits >> 8);
    uint64_t high = (pairs & 0x000000FF000000FF) * 0x000F424000000064;
    uint64_t low = ((pairs >> 16) & 0x000000FF000000FF) * 0x0000271000000001;
    result.values[i] = (double)(uint32_t)((high + low) >> 32) / dsdl_powers_of_ten[numbers.fraction[i] & 7];
  }
  return result;
}

#if DSDL_SSE2
static inline dsdl_vector dsdl_fours(uint64_t first, uint64_t second) {
  dsdl_vector digits = _mm_and_si128(_mm_set_epi64x((long long)second, (long long)first), dsdl_all(0x0F));
  dsdl_vector tens = _mm_mullo_epi16(_mm_and_si128(digits, _mm_set1_epi16(0xFF)), _mm_set1_epi16(10));
  return _mm_madd_epi16(_mm_add_epi16(tens, _mm_srli_epi16(digits, 8)), _mm_set1_epi32(1 << 16 | 100));
}

static inline dsdl_four_doubles dsdl_doubles(dsdl_four_numbers numbers) {
  dsdl_vector fours = _mm_packs_epi32(
      dsdl_fours(numbers.digits[0], numbers.digits[1]), dsdl_fours(numbers.digits[2], numbers.digits[3]));
  dsdl_vector eights = _mm_madd_epi16(fours, _mm_set1_epi32(1 << 16 | 10000));
  const double *powers = dsdl_powers_of_ten;
  const uint32_t *fraction = numbers.fraction;
  __m128d first = _mm_set_pd(powers[fraction[1] & 7], powers[fraction[0] & 7]);
  __m128d second = _mm_set_pd(powers[fraction[3] & 7], powers[fraction[2] & 7]);
  dsdl_four_doubles result;
  _mm_storeu_pd(result.values, _mm_div_pd(_mm_cvtepi32_pd(eights), first));
  _mm_storeu_pd(result.values + 2, _mm_div_pd(_mm_cvtepi32_pd(_mm_shuffle_epi32(eights, 0xEE)), second));
  return result;
}
#else
static inline dsdl_four_doubles dsdl_doubles(dsdl_four_numbers numbers) { return dsdl_doubles_plain(numbers); }
#endif

// MARK: Tallies

/// Which span between powers of two, of 32, a number that is finite lies in: the first one is of all below 1, the
/// last one of all from 2^30.
static inline uint32_t dsdl_span(double number) {
  int64_t bits;
  memcpy(&bits, &number, 8);
  int64_t span = (bits >> 52) - 1022;
  return (uint32_t)(span < 0 ? 0 : span > 31 ? 31 : span);
}

/// Adds a number to a sum; what is lost by rounding goes into the rest. So it does not tell in which order numbers were added.
static inline void dsdl_add(double number, double *sum, double *rest) {
  double before = *sum, after = before + number, added = after - before;
  *sum = after;
  *rest += (before - (after - added)) + (number - added);
}

/// Tallies that stand side by side, of each: its least and its greatest number, their sum and its rest, and how many lie
/// in each of the 32 spans, which stand one tally behind the other.
typedef struct {
  double *least, *greatest, *sums, *rests;
  intptr_t *spans;
} dsdl_tallies;

/// Adds six finite numbers to the first six tallies.
static inline void dsdl_tally_plain(const double numbers[6], dsdl_tallies tallies) {
  for (int i = 0; i < 6; i++) {
    double number = numbers[i];
    if (number < tallies.least[i]) tallies.least[i] = number;
    if (number > tallies.greatest[i]) tallies.greatest[i] = number;
    dsdl_add(number, tallies.sums + i, tallies.rests + i);
    tallies.spans[32 * i + (int)dsdl_span(number)]++;
  }
}

#if DSDL_SSE2
static inline void dsdl_tally_two(__m128d numbers, dsdl_tallies tallies, int first) {
  double *least = tallies.least + first, *greatest = tallies.greatest + first;
  double *sums = tallies.sums + first, *rests = tallies.rests + first;
  _mm_storeu_pd(least, _mm_min_pd(numbers, _mm_loadu_pd(least)));
  _mm_storeu_pd(greatest, _mm_max_pd(numbers, _mm_loadu_pd(greatest)));
  __m128d before = _mm_loadu_pd(sums), after = _mm_add_pd(before, numbers), added = _mm_sub_pd(after, before);
  __m128d lost = _mm_add_pd(_mm_sub_pd(before, _mm_sub_pd(after, added)), _mm_sub_pd(numbers, added));
  _mm_storeu_pd(sums, after);
  _mm_storeu_pd(rests, _mm_add_pd(_mm_loadu_pd(rests), lost));
}

/// The spans of four numbers; the exponents lie in the upper halves.
static inline dsdl_vector dsdl_four_spans(__m128d first, __m128d second) {
  dsdl_vector upper = _mm_castps_si128(
      _mm_shuffle_ps(_mm_castpd_ps(first), _mm_castpd_ps(second), _MM_SHUFFLE(3, 1, 3, 1)));
  dsdl_vector spans = _mm_sub_epi32(_mm_srai_epi32(upper, 20), _mm_set1_epi32(1022));
  // Of 32 bits the upper 16 are zeros or ones.
  return _mm_min_epi16(_mm_max_epi16(spans, _mm_setzero_si128()), _mm_set1_epi32(31));
}

static inline void dsdl_tally(const double numbers[6], dsdl_tallies tallies) {
  __m128d first = _mm_loadu_pd(numbers), second = _mm_loadu_pd(numbers + 2), third = _mm_loadu_pd(numbers + 4);
  dsdl_tally_two(first, tallies, 0);
  dsdl_tally_two(second, tallies, 2);
  dsdl_tally_two(third, tallies, 4);
  intptr_t *spans = tallies.spans;
  dsdl_vector four = dsdl_four_spans(first, second), two = dsdl_four_spans(third, third);
  spans[_mm_extract_epi16(four, 0)]++;
  spans[32 + _mm_extract_epi16(four, 2)]++;
  spans[64 + _mm_extract_epi16(four, 4)]++;
  spans[96 + _mm_extract_epi16(four, 6)]++;
  spans[128 + _mm_extract_epi16(two, 0)]++;
  spans[160 + _mm_extract_epi16(two, 2)]++;
}
#else
static inline void dsdl_tally(const double numbers[6], dsdl_tallies tallies) { dsdl_tally_plain(numbers, tallies); }
#endif

/// Where the punctuation of a list of four numbers stands.
typedef struct {
  /// Behind its opening bracket.
  const uint8_t *first;
  /// One bit for each `.` and `,` behind there.
  uint32_t gaps;
  /// How far from there the closing bracket is, at most 31 bytes.
  uint32_t close;
} dsdl_short_box;

/// A number of one to eight characters, digits and a point among them or none: its digits without the point, as
/// `dsdl_four_numbers` has them, and how many stand behind it. `dots` has the bits of points from its first byte on.
static inline uint64_t dsdl_short_digits(const uint8_t *p, uint32_t length, uint32_t dots, uint32_t *fraction) {
  static const uint64_t kept[9] = {0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF,
                                   0xFFFFFFFFFFFFFF, UINT64_MAX};
  uint32_t dot = (uint32_t)__builtin_ctz(dots | 1u << length);
  uint64_t word = dsdl_load8(p), behind = word >> 8;
  uint32_t count = length - (dot < length);
  *fraction = count - dot;
  // Zeros come in before the digits, so that there are eight.
  return (((word ^ behind) & kept[dot]) ^ behind) << ((64 - 8 * count) & 63);
}

/// Adds a box of short numbers to the first six tallies: its width, height, area, width by height, and the place of its
/// middle. It is a list of four numbers in JSON without minus, exponent or blanks. 0 if that has not been done, since a
/// number is longer, or the height is not above 0. 32 bytes behind the bracket are read, and 8 from where a number begins.
static inline int dsdl_tally_box(dsdl_short_box box, int is_corners, dsdl_tallies tallies) {
  uint32_t commas = (dsdl_equal_byte(box.first, ',') | dsdl_equal_byte(box.first + 16, ',') << 16) & box.gaps;
  uint32_t second = commas & (commas - 1), third = second & (second - 1);
  if (third == 0) return 0;
  uint32_t a = (uint32_t)__builtin_ctz(commas), b = (uint32_t)__builtin_ctz(second), c = (uint32_t)__builtin_ctz(third);
  uint32_t lengths[4] = {a, b - a - 1, c - b - 1, box.close - c - 1};
  if (((lengths[0] - 1) | (lengths[1] - 1) | (lengths[2] - 1) | (lengths[3] - 1)) > 7) return 0;
  uint32_t dots = box.gaps ^ commas;
  dsdl_four_numbers numbers;
  numbers.digits[0] = dsdl_short_digits(box.first, lengths[0], dots, &numbers.fraction[0]);
  numbers.digits[1] = dsdl_short_digits(box.first + a + 1, lengths[1], dots >> 1 >> a, &numbers.fraction[1]);
  numbers.digits[2] = dsdl_short_digits(box.first + b + 1, lengths[2], dots >> 1 >> b, &numbers.fraction[2]);
  numbers.digits[3] = dsdl_short_digits(box.first + c + 1, lengths[3], dots >> 1 >> c, &numbers.fraction[3]);
  dsdl_four_doubles found = dsdl_doubles(numbers);
  double x = found.values[0], y = found.values[1];
  double width = is_corners ? found.values[2] - x : found.values[2];
  double height = is_corners ? found.values[3] - y : found.values[3];
  if (!(height > 0)) return 0;
  double tallied[6] = {width, height, width * height, width / height, x + width / 2, y + height / 2};
  dsdl_tally(tallied, tallies);
  return 1;
}

// MARK: Of these

/// Has memory brought near that will be looked at soon. It may be any address.
static inline void dsdl_prefetch(const void *p) { __builtin_prefetch(p); }

/// Whether two runs of bytes agree behind the first 16, which do; nothing behind the runs is read.
static inline int dsdl_is_same_rest(const uint8_t *p, const uint8_t *other, size_t length) {
  if (length <= 16) return 1;
  for (size_t offset = 16; offset + 16 <= length; offset += 16)
    if (dsdl_equal(p + offset, other + offset) != 0xFFFF) return 0;
  // The last 16 bytes overlap those before.
  return dsdl_equal(p + length - 16, other + length - 16) == 0xFFFF;
}

/// One bit for each of the first 16 bytes that a run has.
static inline uint32_t dsdl_first(size_t length) { return length >= 16 ? 0xFFFF : (1u << length) - 1; }

/// Whether two runs of bytes agree; of shorter ones 16 bytes are read, too.
static inline int dsdl_is_same(const uint8_t *p, const uint8_t *other, size_t length) {
  return (~dsdl_equal(p, other) & dsdl_first(length)) == 0 && dsdl_is_same_rest(p, other, length);
}

static inline dsdl_long_number_masks dsdl_long_numbers(const uint8_t *p) {
  dsdl_number_masks low = dsdl_numbers(p), high = dsdl_numbers(p + 32);
  dsdl_long_number_masks masks;
  masks.digit = low.digit | (uint64_t)high.digit << 32;
  masks.zero = low.zero | (uint64_t)high.zero << 32;
  masks.gap = low.gap | (uint64_t)high.gap << 32;
  masks.comma = low.comma | (uint64_t)high.comma << 32;
  return masks;
}

/// Where a byte stands in 64 bytes.
static inline uint64_t dsdl_long_equal_byte(const uint8_t *p, uint8_t byte) {
  uint64_t low = dsdl_equal_byte(p, byte) | dsdl_equal_byte(p + 16, byte) << 16;
  uint64_t high = dsdl_equal_byte(p + 32, byte) | dsdl_equal_byte(p + 48, byte) << 16;
  return low | high << 32;
}

#endif
