using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <param name="Probability">0 to 1; calibrated, so of all guesses of 0.8 about four in five are right.</param>
internal readonly record struct CategoryGuess(Category Category, float Probability);
