namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds the numbers of one language. Stateless, so one instance serves all threads.</summary>
internal interface INumberFinder
{
    /// <param name="text">Width-folded (<see cref="QueryText.FoldWidth(string)"/>); positions of the matches refer to it.</param>
    List<NumberMatch> Find(string text);
}
