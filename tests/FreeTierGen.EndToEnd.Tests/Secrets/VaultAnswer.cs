namespace FreeTierGen.EndToEnd.Tests.Secrets;

/// <summary>What the vault answers. Each has secrets in it.</summary>
public enum VaultAnswer
{
    /// <summary>An output.</summary>
    Success,

    /// <summary>An output with a text where the model has a number.</summary>
    WrongType,

    /// <summary>An error that the model names, with a message that is secret.</summary>
    ModeledError,

    /// <summary>An error that the model does not name.</summary>
    UnknownError,

    /// <summary>Success, in no form that a protocol has.</summary>
    Rubbish,

    /// <summary>What a proxy says in place of the service.</summary>
    Page,
}
