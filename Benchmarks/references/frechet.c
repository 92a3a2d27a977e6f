/* The Fréchet distance of two .npy files of 32-bit features, on plain LAPACK: what `Scripts/check-metrics --speed`
   compares with. It checks nothing.

       cc -O3 frechet.c $(pkg-config --cflags --libs lapacke openblas) -lm
       ./a.out real.npy fake.npy ROWS COLUMNS */

#include <cblas.h>
#include <lapacke.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void read_statistics(const char *path, int rows, int columns, double *mean, double *covariance) {
  size_t count = (size_t)rows * columns;
  float *numbers = malloc(count * sizeof *numbers);
  double *wide = malloc(count * sizeof *wide);
  FILE *file = fopen(path, "rb");
  unsigned char head[10];
  if (!numbers || !wide || !file || fread(head, 1, 10, file) != 10) exit(1);
  fseek(file, head[8] | head[9] << 8, SEEK_CUR);
  if (fread(numbers, sizeof *numbers, count, file) != count) exit(1);
  fclose(file);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++) mean[column] += numbers[(size_t)row * columns + column];
  for (int column = 0; column < columns; column++) mean[column] /= rows;
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++) {
      size_t at = (size_t)row * columns + column;
      wide[at] = numbers[at] - mean[column];
    }
  cblas_dsyrk(CblasRowMajor, CblasLower, CblasTrans, columns, rows, 1.0 / (rows - 1), wide, columns, 0, covariance,
              columns);
  free(numbers);
  free(wide);
}

int main(int count, char **arguments) {
  if (count != 5) return 1;
  int rows = atoi(arguments[3]), columns = atoi(arguments[4]);
  double *mean[2], *covariance[2], *values = malloc(columns * sizeof *values), distance = 0;
  for (int side = 0; side < 2; side++) {
    mean[side] = calloc(columns, sizeof(double));
    covariance[side] = calloc((size_t)columns * columns, sizeof(double));
    read_statistics(arguments[1 + side], rows, columns, mean[side], covariance[side]);
    for (int i = 0; i < columns; i++) distance += covariance[side][(size_t)i * columns + i];
  }
  for (int i = 0; i < columns; i++) distance += (mean[0][i] - mean[1][i]) * (mean[0][i] - mean[1][i]);
  if (LAPACKE_dsygvd(LAPACK_COL_MAJOR, 2, 'N', 'U', columns, covariance[0], columns, covariance[1], columns, values))
    return 1;
  for (int i = 0; i < columns; i++) distance -= 2 * sqrt(fmax(values[i], 0));
  printf("%.17g\n", distance);
  return 0;
}
