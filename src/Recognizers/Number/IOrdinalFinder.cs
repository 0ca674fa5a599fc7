namespace Microsoft.Recognizers.Text.Number;

internal interface IOrdinalFinder
{
    /// <param name="text">Width-folded; positions of the matches refer to it.</param>
    List<OrdinalMatch> Find(string text);
}
