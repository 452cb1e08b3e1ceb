using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>What a protocol with HTTP bindings has for the body: the methods that read and write it in its format.</summary>
internal interface IHttpFormat
{
    /// <summary>What writes the members of an input that are in the body: the arguments after the request and the input.</summary>
    string BodyWriter(Shape input);

    /// <summary>The method that reads an output from a response, fully qualified.</summary>
    string BodyReader(Shape output);

    /// <summary>What writes a member that is the body: the arguments after the request and the value.</summary>
    string PayloadWriter(Member member);

    /// <summary>The method that reads a member that is the body, fully qualified.</summary>
    string PayloadReader(Member member);

    /// <summary>Whether a body is sent where a member of this type is the body, and is null.</summary>
    bool SendsAbsentPayload(Shape target);
}
