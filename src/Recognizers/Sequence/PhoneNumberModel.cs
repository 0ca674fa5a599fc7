using System.Globalization;
using Microsoft.Recognizers.Text.Sequence.Phone;

namespace Microsoft.Recognizers.Text.Sequence;

public class PhoneNumberModel : AbstractSequenceModel
{
    internal PhoneNumberModel()
    {
    }

    public override string ModelTypeName => "phonenumber";

    public override List<ModelResult> Parse(string query) => base.Parse(query);

    private protected override List<ModelResult> ParseFolded(string text) => PhoneFinder.Find(text).ConvertAll(match =>
    {
        var result = Result(text, match.Start, match.End);
        result.Resolution[ResolutionKey.Score] = ((double)PhoneScore.Of(result.Text)).ToString(CultureInfo.InvariantCulture);
        return result;
    });
}
