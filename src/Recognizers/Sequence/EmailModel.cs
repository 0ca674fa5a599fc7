namespace Microsoft.Recognizers.Text.Sequence;

public class EmailModel : AbstractSequenceModel
{
    internal EmailModel()
    {
    }

    public override string ModelTypeName => "email";

    private protected override List<ModelResult> ParseFolded(string text)
    {
        var results = new List<ModelResult>();
        var free = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (EmailAddress.Around(text, at) is var (start, end) && start >= free)
            {
                results.Add(Result(text, start, end));
                free = end;
            }
        }

        return results;
    }
}
