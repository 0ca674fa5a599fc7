using System.Net;
using System.Net.Sockets;

namespace Microsoft.Recognizers.Text.Sequence;

public class IpAddressModel : AbstractSequenceModel
{
    internal IpAddressModel()
    {
    }

    public override string ModelTypeName => "ip";

    public override List<ModelResult> Parse(string query) => base.Parse(query);

    private protected override List<ModelResult> ParseFolded(string text)
    {
        var results = new List<ModelResult>();
        foreach (var candidate in SequencePatterns.IpCandidate().EnumerateMatches(text))
        {
            var end = candidate.Index + candidate.Length;
            if (!IPAddress.TryParse(text.AsSpan(candidate.Index, candidate.Length), out var address))
            {
                continue;
            }

            var result = Result(text, candidate.Index, end);
            result.Resolution[ResolutionKey.Type] = address.AddressFamily == AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4";
            results.Add(result);
        }

        return results;
    }
}
