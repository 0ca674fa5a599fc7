using Huiyin.Concerns.Proof;

namespace Huiyin.Verification;

/// <summary>Writes breaches as they are found, so that however many there are none is kept.</summary>
internal interface IVerificationReport
{
    void Begin();

    void Add(string check, Breach breach);

    void EndCheck(string check, long proved);

    void End();
}
