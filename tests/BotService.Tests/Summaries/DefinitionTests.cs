using Huiyin.Summaries.Documents;
using Huiyin.Tests.Understanding;

namespace Huiyin.Summaries;

public sealed class DefinitionTests
{
    /// <summary>When this fails because a definition was worded or counted differently: raise <see cref="Definitions.Version"/>, then HUIYIN_UPDATE_EXPECTED=1.</summary>
    [Fact]
    public void Definitions_OfAVersion_NeverChange()
    {
        var written = Definitions.Written(new FixedContent().Current.Prompts, new Huiyin.DialogContent.SummaryThresholds());

        ExpectedFile.MatchesForGood($"definitions.{Definitions.Version}.txt", string.Join("\n\n", written.Select(one => $"{one.Figure}\n{one.Chinese}\n{one.English}")) + "\n");
    }
}
